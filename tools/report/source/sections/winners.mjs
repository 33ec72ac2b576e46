// How many residents gain and lose, and who is left behind: a small table, also for who has no script or reads paper.
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {table} from './parts.mjs';
import {heads_of_outcomes, not_counted, outcome} from './verdicts.mjs';

/** Indicators of how gains and losses are spread over residents. */
const spread = ['gained_share', 'lost_share', 'gap_of_the_vulnerable', 'worst_decile_of_perspective'];

/** @param {import('./parts.mjs').View} view @param {number} b */
export function winners(view, b) {
    const {report, speaker} = view;
    const found = spread
        .map(name => [report.indicator(name), report.row(b, name)])
        .filter(([, row]) => known(row?.mean));
    if (!found.length) return '';
    return html`${table(view, {
        caption: speaker.say(
            `Winst, verlies en wie achterblijft, in jaar ${report.last_year}`,
            `Gain, loss and who stays behind, in year ${report.last_year}`,
        ),
        head: heads_of_outcomes(b, speaker),
        rows: found.map(([indicator, row]) => outcome(row, indicator, speaker)),
    })}${found.some(([, row]) => typeof row.survives !== 'boolean') && html`<p class="note">${not_counted(speaker)}</p>`}`;
}
