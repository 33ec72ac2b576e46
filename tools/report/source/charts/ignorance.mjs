// Draws how much of the spread in a difference is chance, and how much is what nobody knows.
import {versus} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {look} from './palette.mjs';
import {rows_options} from './rows.mjs';

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{b: number}} what
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function ignorance(report, speaker, what, size) {
    const names = new Set(report.headlines.map(one => one.name));
    const found = (report.document.ignorance ?? []).filter(
        one =>
            one.b === what.b &&
            one.group === report.everybody &&
            one.year === report.last_year &&
            names.has(one.indicator) &&
            known(one.sd_chance) &&
            known(one.sd_ignorance),
    );
    if (!found.length) return null;
    const share = one => one.sd_ignorance ** 2 / (one.sd_ignorance ** 2 + one.sd_chance ** 2 || 1);
    const hundred = one => speaker.number(share(one) * 100);
    const rows = found.map(one => ({
        label: speaker.say(report.indicator(one.indicator).label),
        note: speaker.say(`${hundred(one)} van 100`, `${hundred(one)} of 100`),
        items: [{from: 0, at: share(one) * 100, colour: look(what.b).colour}],
    }));
    return {
        options: rows_options(
            rows,
            {domain: [0, 100], zero: 0, format: mark => speaker.number(mark, 0), right: size.font * 5.5},
            size,
        ),
        title: speaker.say(
            `Wat niemand weet: deel van de spreiding, ${versus(what.b)}`,
            `What nobody knows: share of the spread, ${versus(what.b)}`,
        ),
        subtitle: speaker.say(
            'van elke 100 delen spreiding (variantie); de rest is toeval',
            'of every 100 parts of spread (variance); the rest is chance',
        ),
        alternative: `${speaker.say('Staven', 'Bars')}: ${found
            .map(one => `${speaker.say(report.indicator(one.indicator).label)} ` + `${hundred(one)}`)
            .join('; ')}.`,
    };
}
