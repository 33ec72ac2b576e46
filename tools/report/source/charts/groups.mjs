// Draws for whom a policy makes a difference: per group that was asked for the difference with the first policy and its 95 % interval.
import {letter, shown_difference, versus} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {round_marks, visible} from './labels.mjs';
import {look, nothing} from './palette.mjs';
import {rows_options, span} from './rows.mjs';

/** What is told apart is filled and has the colour of who is better; what is not is hollow and grey. */
function item(row, indicator, speaker) {
    const better = row.verdict === 1 ? row.b : row.verdict === -1 ? 0 : null;
    const scaled = value => (known(value) ? value * indicator.factor : null);
    return {
        low: scaled(row.low),
        high: scaled(row.high),
        at: scaled(row.mean),
        colour: better === null ? nothing : look(better).colour,
        symbol: better === null ? 'circle' : look(better).symbol,
        hollow: better === null,
        text: better === null ? '' : speaker.say(`${letter(better)} beter`, `${letter(better)} better`),
    };
}

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{b: number, indicator: string}} what
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function groups(report, speaker, what, size) {
    const indicator = report.indicator(what.indicator);
    const found = report.groups
        .filter(group => !report.is_besides(group.name))
        .map(group => ({group, row: report.row(what.b, what.indicator, group.name)}))
        .filter(({row}) => known(row?.mean));
    if (!found.length) return null;
    const rows = found.map(({group, row}) => ({
        label: speaker.say(group.label),
        items: [item(row, indicator, speaker)],
    }));
    const domain = span(rows, visible(indicator.difference_digits));
    const {digits} = round_marks(domain, 5);
    const name = `${versus(what.b)}`;
    const text = row =>
        `${speaker.say(report.group(row.group).label)} ${shown_difference(row.mean, indicator, speaker)}`;
    const year = report.last_year;
    return {
        options: rows_options(
            rows,
            {
                domain,
                zero: 0,
                zero_label: speaker.say('geen verschil', 'no difference'),
                format: mark => speaker.signed(mark, digits),
                right: size.font * 5.4,
            },
            size,
        ),
        title: `${speaker.say(indicator.label)}: ${speaker.say('voor wie', 'for whom')}`,
        subtitle: speaker.say(
            `${name} in jaar ${year}, ${speaker.say(indicator.unit)}, met 95%-interval`,
            `${name} in year ${year}, ${speaker.say(indicator.unit)}, with 95% interval`,
        ),
        alternative:
            speaker.say(
                `Per groep het verschil ${name} in jaar ${year}`,
                `Per group the difference ${name} in year ${year}`,
            ) + `: ${speaker.say(indicator.label)}. ${found.map(({row}) => text(row)).join('; ')}.`,
    };
}
