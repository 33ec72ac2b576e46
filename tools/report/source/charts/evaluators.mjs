// Draws what evaluators would have found, beside what was true.
import {letter} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {round_marks} from './labels.mjs';
import {ink, look} from './palette.mjs';
import {rows_options, span} from './rows.mjs';

/** Estimates of one outcome, by policy. */
export function outcomes(report) {
    const found = new Map();
    for (const one of report.evaluators) {
        const key = `${one.indicator}|${one.outcome?.en}|${one.year}`;
        if (!found.has(key))
            found.set(key, {key, indicator: one.indicator, outcome: one.outcome, year: one.year, estimates: []});
        found.get(key).estimates.push(one);
    }
    return [...found.values()];
}

/** How its numbers are shown: also of an indicator that the report does not show itself. */
export const scale_of = (report, {indicator, estimates: [first]}) => ({
    ...report.indicator(indicator),
    ...(first.unit && {unit: first.unit, factor: first.factor, digits: first.difference_digits}),
});

/** The truth of each policy, then each evaluator's estimate with its interval. */
function rows_of(report, estimates, scaled, speaker) {
    const rows = [];
    for (const policy of new Set(estimates.map(one => one.policy))) {
        const own = estimates.filter(one => one.policy === policy);
        const number = Math.max(report.number_of(policy), 0);
        const {colour, symbol} = look(number);
        rows.push({
            label: `${letter(number)} · ${speaker.say(report.policies[number]?.title)}`,
            heading: true,
            items: [],
        });
        for (const one of own)
            rows.push({
                label: speaker.say(one.method),
                together: true,
                items: [
                    {low: scaled(one.low), high: scaled(one.high), at: scaled(one.estimate), colour, symbol},
                    {at: scaled(one.truth), colour: ink, symbol: 'times', hollow: true},
                ],
            });
    }
    return rows;
}

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{outcome: string}} what the key of an outcome
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function evaluators(report, speaker, what, size) {
    const found = outcomes(report).find(one => one.key === what.outcome);
    if (!found) return null;
    const indicator = scale_of(report, found);
    const scaled = value => (known(value) ? value * indicator.factor : null);
    const rows = rows_of(report, found.estimates, scaled, speaker);
    const domain = span(rows, [0]);
    if (!domain) return null;
    const {digits} = round_marks(domain, 5);
    const text = value => speaker.signed(scaled(value), indicator.digits);
    return {
        options: rows_options(
            rows,
            {
                domain,
                zero: 0,
                zero_label: speaker.say('geen effect', 'no effect'),
                format: mark => speaker.signed(mark, digits),
            },
            size,
        ),
        title: speaker.say(found.outcome),
        subtitle: [
            `${speaker.say('effect na', 'effect after')} ${speaker.years(found.year)}`,
            speaker.say(indicator.unit),
            speaker.say('×: de waarheid', '×: the truth'),
        ]
            .filter(Boolean)
            .join(', '),
        alternative:
            `${speaker.say('Schattingen naast de waarheid', 'Estimates beside the truth')}: ${speaker.say(found.outcome)}. ` +
            `${found.estimates
                .map(
                    one =>
                        `${one.policy}, ${speaker.say(one.method)} ${text(one.estimate)}, ` +
                        `${speaker.say('waar', 'true')} ${text(one.truth)}`,
                )
                .join('; ')}.`,
    };
}
