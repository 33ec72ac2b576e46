// What is said of one comparison: who is better, in how many worlds, by how much.
import {letter, shown, shown_difference, versus} from '../report.mjs';
import {known} from '../text/speaker.mjs';

/** The number of the better policy; null when they cannot be told apart or nothing is good. */
export const better = row => (row?.verdict === 1 ? row.b : row?.verdict === -1 ? 0 : null);

/** Whether a difference and its interval are nothing in the digits that are shown. */
function is_nothing(row, indicator) {
    const visible = value => Number((value * indicator.factor).toFixed(indicator.difference_digits)) !== 0;
    return known(row?.mean) && ![row.mean, row.low ?? 0, row.high ?? 0].some(visible);
}

/** "+1,2 (0,4 tot 2,0)". */
export function amount(row, indicator, speaker) {
    if (!known(row?.mean)) return speaker.number(null);
    if (is_nothing(row, indicator)) return speaker.say('geen verschil', 'no difference');
    const text = value => shown_difference(value, indicator, speaker);
    if (!known(row.low)) return text(row.mean);
    return speaker.say(
        `${text(row.mean)} (${text(row.low)} tot ${text(row.high)})`,
        `${text(row.mean)} (${text(row.low)} to ${text(row.high)})`,
    );
}

/** In a few words, for a cell. */
export function short_verdict(row, indicator, speaker) {
    if (!known(row?.mean)) return speaker.say('niet getoond', 'not shown');
    if (is_nothing(row, indicator)) return speaker.say('geen verschil', 'no difference');
    const who = better(row);
    if (who !== null) return speaker.say(`${letter(who)} beter`, `${letter(who)} better`);
    if (row.verdict === 0) return speaker.say('niet te onderscheiden', 'cannot be told apart');
    return speaker.say('geen oordeel', 'no verdict');
}

/** How far a share may be off, with so many worlds: " (75 tot 90)", of the 100 in which shares are counted, or say so. */
export function share_range(ends, speaker) {
    if (!ends.every(known)) return '';
    const [low, high] = ends.map(share => Math.round(share * 100)).sort((a, b) => a - b);
    if (speaker.counted.of === 100) return speaker.say(` (${low} tot ${high})`, ` (${low} to ${high})`);
    return speaker.say(` (tussen ${low} en ${high} van de 100)`, ` (between ${low} and ${high} of 100)`);
}

/** What holds for verdicts that are not among the comparisons that were asked for. */
export const not_counted = speaker =>
    speaker.say(
        'Deze vergelijkingen zijn niet gecorrigeerd voor hoeveel er tegelijk is vergeleken: van elke twintig lijkt er door toeval ongeveer één te verschillen.',
        'These comparisons were not corrected for how many were made at once: of every twenty about one seems to differ by chance.',
    );

/** In how many of the worlds the named policy is better. */
export function share_sentence(row, speaker) {
    if (!known(row?.share_better)) return '';
    const first = row.verdict === -1;
    const who = letter(first ? 0 : row.b);
    const of = share => (first ? 1 - share : share);
    const ends = [row.share_low, row.share_high].map(share => (known(share) ? of(share) : share));
    const worlds = `${speaker.worlds(of(row.share_better))}${share_range(ends, speaker)}`;
    return speaker.say(`${who} is beter in ${worlds}`, `${who} is better in ${worlds}`);
}

/** One sentence on a row, with what to make of it. */
export function verdict_sentence(row, indicator, speaker) {
    if (!known(row?.mean)) return speaker.say('Niet getoond.', 'Not shown.');
    const after = `${speaker.say('Na', 'After')} ${speaker.years(row.year)}`;
    if (is_nothing(row, indicator)) return speaker.say(`${after} geen verschil.`, `${after} no difference.`);
    const difference = `${versus(row.b)}: ${amount(row, indicator, speaker)}`;
    const share = `${after}: ${share_sentence(row, speaker)}`;
    if (better(row) === null && row.verdict === 0)
        return speaker.say(
            `${after} niet te onderscheiden: ${share_sentence(row, speaker)}. ${difference}.`,
            `${after} they cannot be told apart: ${share_sentence(row, speaker)}. ${difference}.`,
        );
    if (better(row) === null)
        return speaker.say(
            `${after}: ${difference}. Hier is geen goede of slechte richting.`,
            `${after}: ${difference}. There is no good or bad direction here.`,
        );
    const doubt =
        row.survives === false
            ? speaker.say(
                  ' Dit kan toeval zijn: het houdt geen stand als meetelt hoeveel er tegelijk is vergeleken.',
                  ' This may be chance: it does not survive once the number of comparisons made at once is counted in.',
              )
            : '';
    return `${share}. ${difference}.${doubt}`;
}

/** Above the cells of `outcome`. */
export const heads_of_outcomes = (b, speaker) => [
    speaker.say('indicator', 'indicator'),
    'A',
    letter(b),
    speaker.say(`${versus(b)} (95%-interval)`, `${versus(b)} (95% interval)`),
    speaker.say('oordeel', 'verdict'),
];

/** An indicator under both policies, the difference, and what to make of it: the first cells of a row. */
export const outcome = (row, indicator, speaker) => [
    `${speaker.say(indicator.label)} (${speaker.say(indicator.unit)})`,
    shown(row.a_mean, indicator, speaker),
    shown(row.b_mean, indicator, speaker),
    amount(row, indicator, speaker),
    short_verdict(row, indicator, speaker),
];
