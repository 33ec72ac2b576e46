// Draws from which moment the policy that ends ahead stays ahead: in level, and in all that has been gained so far.
import {letter} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {round_marks} from './labels.mjs';
import {look} from './palette.mjs';
import {rows_options} from './rows.mjs';

const years = months => (known(months) ? months / 12 : null);

/** The range of nine in ten worlds; open at the right where the later ones lie beyond the last month. */
function item(when, who, hollow) {
    return {
        low: years(when?.p05),
        high: years(when?.p95),
        at: years(when?.p50),
        open: known(when?.p05) && !known(when?.p95),
        colour: look(who).colour,
        symbol: look(who).symbol,
        hollow,
        dash: hollow ? '3 2' : null,
    };
}

function crossover_note(when, speaker) {
    if (!when) return '';
    const {of} = speaker.counted;
    const count = share => speaker.number(known(share) ? share * of : share);
    return speaker.say(
        `meteen ${count(when.always)}, nooit ${count(when.never)} van ${of}`,
        `at once ${count(when.always)}, never ${count(when.never)} of ${of}`,
    );
}

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{b: number, group?: string}} what
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function crossover(report, speaker, what, size) {
    const names = new Set(report.headlines.map(one => one.name));
    const found = report.crossover.filter(
        one =>
            one.b === what.b &&
            one.group === (what.group ?? report.everybody) &&
            names.has(one.indicator) &&
            (known(one.level?.p05) || known(one.level?.p50)),
    );
    if (!found.length) return null;
    const rows = found.map(one => ({
        label: `${letter(one.who)} · ${speaker.say(report.indicator(one.indicator).label)}`,
        note: crossover_note(one.level, speaker),
        items: [item(one.level, one.who, false), item(one.cumulative, one.who, true)].filter(
            point => known(point.low) || known(point.at),
        ),
    }));
    const domain = [0, Math.max(1, report.years)];
    const marks = round_marks(domain, size.width > 600 ? 10 : 5).marks.filter(Number.isInteger);
    const half = one =>
        known(one.level.p50)
            ? speaker.number(one.level.p50 / 12, 1)
            : speaker.say('later dan berekend', 'later than computed');
    const text = one =>
        `${letter(one.who)}, ${speaker.say(report.indicator(one.indicator).label)}: ` +
        `${speaker.say('jaar', 'year')} ${half(one)}, ${crossover_note(one.level, speaker)}`;
    return {
        options: rows_options(
            rows,
            {
                domain,
                marks,
                right: size.font * 2.4,
                format: mark => (mark === marks.at(-1) ? speaker.say(`jaar ${mark}`, `year ${mark}`) : String(mark)),
            },
            size,
        ),
        title: speaker.say(`Vanaf wanneer: ${letter(what.b)} en A`, `From when: ${letter(what.b)} and A`),
        subtitle: speaker.say(
            'gevuld: blijft voor; open: heeft zich terugbetaald; lijn: 90 van de 100 werelden',
            'filled: stays ahead; hollow: has paid off; line: 90 of 100 worlds',
        ),
        alternative:
            speaker.say(
                'Vanaf welk jaar een beleid voor blijft, in de helft van de werelden: ',
                'From which year a policy stays ahead, in half of the worlds: ',
            ) + `${found.map(text).join('; ')}.`,
    };
}
