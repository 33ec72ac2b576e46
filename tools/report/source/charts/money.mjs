// Draws what each policy was to cost and what was spent.
import {letter} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {round_marks} from './labels.mjs';
import {look} from './palette.mjs';
import {rows_options, span} from './rows.mjs';

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {object} _what not used: money is of the whole
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function money(report, speaker, _what, size) {
    const found = (report.document.money?.rows ?? []).filter(row => known(row.planned) || known(row.realised));
    if (!found.length) return null;
    const euro = value => (known(value) ? value / 1e6 : null);
    const rows = found.map((row, index) => {
        const number = Math.max(report.number_of(row.policy), 0);
        const {colour} = look(number);
        const planned = speaker.say(`gepland ${speaker.euro(row.planned)}`, `planned ${speaker.euro(row.planned)}`);
        const spent = known(row.realised)
            ? speaker.say(`besteed ${speaker.euro(row.realised)}`, `spent ${speaker.euro(row.realised)}`)
            : '';
        return {
            label: `${letter(number)} · ${speaker.say(report.policies[number]?.title ?? {nl: String(index), en: String(index)})}`,
            items: [
                {from: 0, at: euro(row.planned), colour, hollow: true, text: planned},
                {from: 0, at: euro(row.realised), low: euro(row.low), high: euro(row.high), colour, text: spent},
            ].filter(item => known(item.at)),
        };
    });
    const domain = [0, span(rows, [0])[1]];
    const {digits} = round_marks(domain, 5);
    const text = row =>
        `${letter(Math.max(report.number_of(row.policy), 0))}: ${speaker.say('gepland', 'planned')} ${speaker.euro(row.planned)}, ` +
        `${speaker.say('besteed', 'spent')} ${speaker.euro(row.realised)}`;
    return {
        options: rows_options(
            rows,
            {domain, zero: 0, format: mark => speaker.number(mark, digits), right: size.font * 13},
            size,
        ),
        title: speaker.say('Geld: gepland en besteed', 'Money: planned and spent'),
        subtitle: speaker.say(
            `miljoen euro, prijspeil ${report.document.money.price_level}`,
            `million euros, price level ${report.document.money.price_level}`,
        ),
        alternative: `${speaker.say('Staven van geld', 'Bars of money')}. ${found.map(text).join('; ')}.`,
    };
}
