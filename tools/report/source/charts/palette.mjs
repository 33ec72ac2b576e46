// How policies and verdicts look. Every colour has at least 4.5 to 1 against white, and none stands alone: lines differ in
// their dashes, points in their shape, and both carry the letter of their policy.

const policies = [
    {colour: '#2b3a4f', dash: null, symbol: 'square'},
    {colour: '#b0450c', dash: '7 3', symbol: 'circle'},
    {colour: '#0b6b74', dash: '2 2.5', symbol: 'triangle'},
    {colour: '#6a3d9a', dash: '9 3 2 3', symbol: 'diamond'},
    {colour: '#7a5b00', dash: '12 4', symbol: 'star'},
    {colour: '#a3195b', dash: '4 2 1 2', symbol: 'wye'},
];

/** @param {number} number of the policy */
export const look = number => policies[number % policies.length];

export const ink = '#1d2430';
export const muted = '#566070';
export const rule = '#d5dae1';
export const nothing = '#566070';
