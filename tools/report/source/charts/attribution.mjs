// Draws what the difference between two policies is due to: each part with its 95 % interval, adding up to the whole.
import {shown_difference, versus} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {round_marks, visible} from './labels.mjs';
import {ink, look, nothing} from './palette.mjs';
import {rows_options, span} from './rows.mjs';

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{list?: 'parts'|'interactions'|'pathways'}} what
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function attribution(report, speaker, what, size) {
    const {explanation} = report.document;
    const list = what.list ?? 'parts';
    const found = (explanation?.[list] ?? []).filter(part => known(part.mean));
    if (!found.length) return null;
    const indicator = report.indicator(explanation.indicator);
    const scaled = value => (known(value) ? value * indicator.factor : null);
    const text = part => shown_difference(part.mean, indicator, speaker);
    const certain = part => known(part.low) && (part.low > 0 || part.high < 0);
    const row = (part, colour) => ({
        label: speaker.say(part.label),
        note: text(part),
        items: [
            {
                from: 0,
                at: scaled(part.mean),
                low: scaled(part.low),
                high: scaled(part.high),
                colour,
                hollow: !certain(part),
            },
        ],
    });
    const rows = found.map(part => row(part, certain(part) ? look(explanation.b).colour : nothing));
    const whole = {
        label: speaker.say('samen: het hele verschil', 'together: the whole difference'),
        ...explanation.difference,
    };
    if (list === 'parts' && known(whole.mean)) rows.push({...row(whole, ink), heading: true});
    const domain = span(rows, visible(indicator.difference_digits));
    const {digits} = round_marks(domain, 5);
    const name = `${versus(explanation.b)}`;
    return {
        options: rows_options(
            rows,
            {domain, zero: 0, format: mark => speaker.signed(mark, digits), right: size.font * 4.5},
            size,
        ),
        title: speaker.say('Waardoor het verschil komt', 'What the difference is due to'),
        subtitle:
            `${speaker.say(indicator.label)}, ${name}, ${speaker.say('jaar', 'year')} ${explanation.year}, ` +
            speaker.say(indicator.unit),
        alternative:
            `${speaker.say('Bijdragen aan het verschil', 'Contributions to the difference')} ${name}. ` +
            `${found.map(part => `${speaker.say(part.label)} ${text(part)}`).join('; ')}.`,
    };
}
