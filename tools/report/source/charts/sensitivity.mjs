// Draws which assumptions an outcome hangs on most.
import {letter, versus} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {round_marks, visible} from './labels.mjs';
import {look} from './palette.mjs';
import {rows_options, span} from './rows.mjs';

const most = 12;

/** Of which number it is: the level under a policy, or the difference with the first. */
function outcome(report, speaker, {outcome: name, indicator, year}) {
    const other = report.others.find(b => name === `${report.policies[b].name} - ${report.policies[0].name}`);
    const one = report.number_of(name);
    const of = other ? versus(other) : one >= 0 ? speaker.say(`onder ${letter(one)}`, `under ${letter(one)}`) : null;
    const parts = [speaker.say(report.indicator(indicator).label), of, `${speaker.say('jaar', 'year')} ${year}`];
    return parts.filter(Boolean).join(', ');
}

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {object} _what not used: there is one list
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function sensitivity(report, speaker, _what, size) {
    const {sensitivity: found} = report.document;
    const strongest = [...(found?.rows ?? [])]
        .filter(row => known(row.mu_star))
        .sort((a, b) => b.mu_star - a.mu_star)
        .slice(0, most);
    if (!strongest.length) return null;
    const indicator = report.indicator(found.indicator);
    const text = value => speaker.number(value * indicator.factor, indicator.difference_digits);
    const {colour} = look(2);
    const rows = strongest.map(row => ({
        label: speaker.say(row.label ?? row.parameter),
        note: text(row.mu_star),
        items: [{from: 0, at: row.mu_star * indicator.factor, colour, hollow: row.beyond_chance === false}],
    }));
    const domain = [0, span(rows, visible(indicator.difference_digits))[1]];
    const {digits} = round_marks(domain, 5);
    return {
        options: rows_options(
            rows,
            {domain, zero: 0, format: mark => speaker.number(mark, digits), right: size.font * 4.5},
            size,
        ),
        title: speaker.say('Aannames die het meest uitmaken', 'Assumptions that matter most'),
        subtitle: speaker.say(
            `${outcome(report, speaker, found)}: hoeveel het gemiddeld verschuift, ${speaker.say(indicator.unit)}`,
            `${outcome(report, speaker, found)}: how far it shifts on average, ${speaker.say(indicator.unit)}`,
        ),
        alternative:
            `${speaker.say('Staven per aanname', 'Bars per assumption')}. ` +
            `${strongest.map(row => `${speaker.say(row.label ?? row.parameter)} ${text(row.mu_star)}`).join('; ')}.`,
    };
}
