// Groups that were not asked for, such as ages: one folded table, so that the others keep their place.
import {versus} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {folded, table} from './parts.mjs';
import {amount, not_counted, short_verdict} from './verdicts.mjs';

function cell(row, indicator, speaker) {
    if (!known(row?.mean)) return speaker.say('niet getoond', 'not shown');
    const verdict = short_verdict(row, indicator, speaker),
        difference = amount(row, indicator, speaker);
    return verdict === difference ? verdict : html`${verdict}<br><span class="quiet">${difference}</span>`;
}

/** @param {import('./parts.mjs').View} view @param {number} b @param {import('../report.mjs').Group[]} groups */
export function other_groups(view, b, groups) {
    const {report, speaker} = view;
    if (!groups.length) return '';
    const numbers = table(view, {
        words: true,
        caption: speaker.say(
            `Andere groepen: wie beter is en het verschil ${versus(b)} (95%-interval) in jaar ${report.last_year}`,
            `Other groups: who is better and the difference ${versus(b)} (95% interval) in year ${report.last_year}`,
        ),
        head: [
            speaker.say('groep', 'group'),
            ...report.headlines.map(indicator => `${speaker.say(indicator.label)} (${speaker.say(indicator.unit)})`),
        ],
        rows: groups.map(group => [
            speaker.say(group.label),
            ...report.headlines.map(indicator => cell(report.row(b, indicator.name, group.name), indicator, speaker)),
        ]),
    });
    const labels = speaker.list(groups.map(group => speaker.say(group.label)));
    return folded(
        view,
        speaker.say(`Ook: ${labels}`, `Also: ${labels}`),
        html`${numbers}<p class="note">${not_counted(speaker)}</p>`,
        {printed: true},
    );
}
