// The document of a report, and how to find things in it. Used by the page, by the drawings and in the browser.
import {known} from './text/speaker.mjs';

/**
 * @typedef {import('./text/speaker.mjs').Text} Text
 * @typedef {import('./text/speaker.mjs').Speaker} Speaker
 * @typedef {{name: string, title: Text, words: Text[]}} Policy
 * @typedef {{name: string, label: Text, small: boolean}} Group
 * @typedef {{name: string, label: Text, about: Text, unit: Text, factor: number, digits: number,
 *            difference_digits: number, good: 'higher'|'lower'|'neither', headline: boolean}} Indicator
 * @typedef {{mean: number[], p05: number[], p95: number[], chance_p05: ?number[], chance_p95: ?number[]}} Band
 * @typedef {{indicator: string, group: string, months: number[], policies: Band[]}} Series
 * @typedef {{b: number, indicator: string, group: string, months: number[], mean: number[], low: number[],
 *            high: number[]}} Difference
 */

/** The format of the document that this program reads. */
export const format = 1;

const lists = [
    'policies',
    'groups',
    'indicators',
    'series',
    'differences',
    'pairs',
    'crossover',
    'choice',
    'evaluators',
    'unknown',
];

export class Report {
    /** @param {object} document as read from JSON; throws an Error that says what is wrong with it */
    constructor(document) {
        if (document?.format !== format)
            throw new Error(`this is not a report document of format ${format}: its "format" is ${document?.format}`);
        this.document = document;
        for (const list of lists) this[list] = document[list] ?? [];
        for (const list of ['policies', 'indicators', 'groups'])
            if (!this[list].length) throw new Error(`the report document has no "${list}"`);
        this.months_of = new Map();
        this.index();
    }

    index() {
        const by = (list, key) => new Map(list.map(one => [key(one), one]));
        const place = one => `${one.b ?? ''}|${one.indicator}|${one.group}`;
        this.by_indicator = by(this.indicators, one => one.name);
        this.by_group = by(this.groups, one => one.name);
        this.by_place = by(this.series, place);
        this.differences_by_place = by(this.differences, place);
        this.rows = this.pairs.flatMap(pair => pair.rows.map(row => ({b: pair.b, ...row})));
        this.counted_groups = new Set(this.rows.filter(row => typeof row.survives === 'boolean').map(row => row.group));
        this.rows_by_place = by(this.rows, row => `${place(row)}|${row.year}`);
    }

    /** What a replicate is called and in how many a share is counted; undefined: as usual. */
    get worlds() {
        return this.document.answer?.worlds;
    }

    /** Policies other than the first, by number. */
    get others() {
        return this.policies.map((_, number) => number).slice(1);
    }
    get everybody() {
        return this.groups[0].name;
    }
    get headlines() {
        const headlines = this.indicators.filter(one => one.headline);
        return headlines.length ? headlines : this.indicators.slice(0, 8);
    }
    get years() {
        return this.document.reproduce?.years ?? this.last_year;
    }
    /** The last year of which the comparisons speak. */
    get last_year() {
        return Math.max(0, ...this.rows.map(row => row.year));
    }
    get distinguishable() {
        return this.document.answer?.distinguishable !== false;
    }

    /** @returns {Indicator} */
    indicator(name) {
        return (
            this.by_indicator.get(name) ?? {
                name,
                label: {nl: name, en: name},
                unit: {nl: '', en: ''},
                factor: 1,
                digits: 2,
                difference_digits: 2,
                good: 'neither',
                headline: false,
            }
        );
    }
    /** @returns {Group} */
    group(name) {
        return this.by_group.get(name) ?? {name, label: {nl: name, en: name}, small: false};
    }
    /** @returns {Series|undefined} */
    course(indicator, group = this.everybody) {
        return this.by_place.get(`|${indicator}|${group}`);
    }
    /** @returns {Difference|undefined} */
    difference(b, indicator, group = this.everybody) {
        return this.differences_by_place.get(`${b}|${indicator}|${group}`);
    }
    row(b, indicator, group = this.everybody, year = this.last_year) {
        return this.rows_by_place.get(`${b}|${indicator}|${group}|${year}`);
    }
    /** Whether the comparisons of a group are not among those that were asked for and are counted together. */
    is_besides(group) {
        const counted = name => this.counted_groups.has(name);
        return counted(this.everybody) && !counted(group);
    }
    /** The number of the policy called so. */
    number_of(policy) {
        return this.policies.findIndex(one => one.name === policy);
    }
}

/** A, B, C …; how policies are called in drawings and tables. */
export const letter = number => String.fromCharCode(65 + number);

/** "B − A", which stays on one line. */
export const versus = b => `${letter(b)}\u00a0−\u00a0A`;

/** A value as shown: times the factor of the indicator, with its digits. */
export const shown = (value, indicator, speaker) =>
    speaker.number(known(value) ? value * indicator.factor : value, indicator.digits);

export const shown_difference = (value, indicator, speaker) =>
    speaker.signed(known(value) ? value * indicator.factor : value, indicator.difference_digits);
