// What is said of one comparison: who is better, in how many worlds, by how much.
import {letter, shown_difference, versus} from '../report.mjs';
import {known} from '../text/speaker.mjs';

/** The number of the better policy; null when they cannot be told apart or nothing is good. */
export const better = row => (row?.verdict === 1 ? row.b : row?.verdict === -1 ? 0 : null);

/** "+1,2 (0,4 tot 2,0)". */
export function amount(row, indicator, speaker) {
    if (!known(row?.mean)) return speaker.number(null);
    const text = value => shown_difference(value, indicator, speaker);
    if (!known(row.low)) return text(row.mean);
    return speaker.say(`${text(row.mean)} (${text(row.low)} tot ${text(row.high)})`, `${text(row.mean)} (${text(row.low)} to ${text(row.high)})`);
}

/** In a few words, for a cell. */
export function short_verdict(row, speaker) {
    if (!known(row?.mean)) return speaker.say('niet getoond', 'not shown');
    const who = better(row);
    if (who !== null) return speaker.say(`${letter(who)} beter`, `${letter(who)} better`);
    if (row.verdict === 0) return speaker.say('niet te onderscheiden', 'cannot be told apart');
    return speaker.say('geen oordeel', 'no verdict');
}

/** In how many of the worlds the named policy is better. */
export function share_sentence(row, speaker) {
    if (!known(row?.share_better)) return '';
    const first = row.verdict === -1;
    const who = letter(first ? 0 : row.b);
    const worlds = speaker.worlds(first ? 1 - row.share_better : row.share_better);
    return speaker.say(`${who} is beter in ${worlds}`, `${who} is better in ${worlds}`);
}

/** One sentence on a row, with what to make of it. */
export function verdict_sentence(row, indicator, speaker) {
    if (!known(row?.mean)) return speaker.say('Niet getoond.', 'Not shown.');
    const after = speaker.say(`Na ${row.year} jaar`, `After ${row.year} years`);
    const difference = `${versus(row.b)}: ${amount(row, indicator, speaker)}`;
    const share = `${after}: ${share_sentence(row, speaker)}`;
    if (better(row) === null && row.verdict === 0)
        return speaker.say(`${after} niet te onderscheiden: ${share_sentence(row, speaker)}. ${difference}.`,
                           `${after} they cannot be told apart: ${share_sentence(row, speaker)}. ${difference}.`);
    if (better(row) === null)
        return speaker.say(`${after}: ${difference}. Hier is geen goede of slechte richting.`,
                           `${after}: ${difference}. There is no good or bad direction here.`);
    const doubt = row.survives === false
        ? speaker.say(' Dit kan toeval zijn: het houdt geen stand als meetelt hoeveel er tegelijk is vergeleken.',
                      ' This may be chance: it does not survive once the number of comparisons made at once is counted in.') : '';
    return `${share}. ${difference}.${doubt}`;
}
