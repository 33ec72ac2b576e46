// The part of the document that the page's script draws from, with no more digits than can be seen and in few letters:
// a list of numbers is a text of whole numbers, each the step from the one before it.
import {known} from './text/speaker.mjs';

const lists = ['mean', 'p05', 'p95', 'chance_p05', 'chance_p95', 'low', 'high'];

/** How many steps there are in 1: a tenth of the last digit that is shown. */
const grain_of = indicator => 10 ** (Math.max(indicator.digits, indicator.difference_digits) + 1) * indicator.factor;

/** @param {number[]} numbers @param {number} grain */
export function packed(numbers, grain) {
    let before = 0;
    return numbers
        .map(number => {
            if (!known(number)) return 'x';
            const step = Math.round(number * grain) - before;
            before += step;
            return step;
        })
        .join(' ');
}

export function unpacked(text, grain) {
    if (text === '') return [];
    let before = 0;
    return text.split(' ').map(step => (step === 'x' ? null : (before += Number(step)) / grain));
}

const each_list = (object, change) =>
    Object.fromEntries(
        Object.entries(object).map(([name, value]) => [
            name,
            lists.includes(name) && value !== null ? change(value) : value,
        ]),
    );

/** Applies a change to every list of numbers, with the grain of its indicator. */
function changed(document, change) {
    const grains = new Map(document.indicators.map(indicator => [indicator.name, grain_of(indicator)]));
    const own = one => list => change(list, grains.get(one.indicator) ?? 1e6);
    return {
        ...document,
        series: document.series.map(one => ({
            ...one,
            policies: one.policies.map(policy => each_list(policy, own(one))),
        })),
        differences: document.differences.map(one => each_list(one, own(one))),
    };
}

/** A list of months is named by its place among those that occur. */
function months_named(document) {
    const found = new Map();
    const name = one => {
        const key = JSON.stringify(one.months);
        if (!found.has(key)) found.set(key, found.size);
        return {...one, months: found.get(key)};
    };
    const result = {...document, series: document.series.map(name), differences: document.differences.map(name)};
    return {...result, months: [...found.keys()].map(key => JSON.parse(key))};
}

function slim_row({a_mean, b_mean, effect_residents, effect_neighbourhoods, share_low, share_high, ...row}) {
    const short = number => (known(number) ? Number(number.toPrecision(6)) : null);
    return {...row, mean: short(row.mean), low: short(row.low), high: short(row.high)};
}

/** @param {import('./report.mjs').Report} report */
export function slim(report) {
    const {document, last_year} = report;
    const rows = pair => pair.rows.filter(row => row.year === last_year).map(slim_row);
    return months_named(
        changed(
            {
                ...document,
                reproduce: {years: document.reproduce?.years},
                unknown: [],
                story: null,
                choice: [],
                policies: report.policies.map(({name, title}) => ({name, title})),
                series: report.series,
                differences: report.differences,
                pairs: report.pairs.map(pair => ({b: pair.b, rows: rows(pair)})),
            },
            packed,
        ),
    );
}

/** The document again. */
export function unslim(document) {
    const named = one => ({...one, months: document.months[one.months]});
    return changed(
        {...document, series: document.series.map(named), differences: document.differences.map(named)},
        unpacked,
    );
}
