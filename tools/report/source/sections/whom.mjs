// For whom: winners and losers among groups, per indicator.
import {letter, versus} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {other_groups} from './other_groups.mjs';
import {badge, figure, section, table} from './parts.mjs';
import {amount, better, share_sentence, short_verdict} from './verdicts.mjs';
import {winners} from './winners.mjs';

function cell(view, row, indicator) {
    const {speaker} = view;
    if (!known(row?.mean)) return html`<span class="quiet">${speaker.say('niet getoond', 'not shown')}</span>`;
    const who = better(row);
    if (who === null) return html`<span class="quiet">${short_verdict(row, indicator, speaker)}</span>`;
    return html`${badge(who)} ${speaker.say('beter', 'better')}${row.survives === false && html` <span class="quiet">${speaker.say('(kan toeval zijn)', '(may be chance)')}</span>`}`;
}

/** Groups of which something is known, by the headline indicators. */
const known_groups = report =>
    report.groups.filter(group =>
        report.others.some(b =>
            report.headlines.some(indicator => known(report.row(b, indicator.name, group.name)?.mean)),
        ),
    );

/** Groups against headline indicators. */
function overview(view, b, groups) {
    const {report, speaker} = view;
    return table(view, {
        words: true,
        caption: speaker.say(
            `Wie beter af is, ${letter(b)} naast A, in jaar ${report.last_year}`,
            `Who is better off, ${letter(b)} beside A, in year ${report.last_year}`,
        ),
        head: [speaker.say('groep', 'group'), ...report.headlines.map(indicator => speaker.say(indicator.label))],
        rows: groups.map(group => [
            speaker.say(group.label),
            ...report.headlines.map(indicator => cell(view, report.row(b, indicator.name, group.name), indicator)),
        ]),
    });
}

/** Which groups gain and which lose by the change from A to b, over the headline indicators. */
function balance(view, b, groups) {
    const {report, speaker} = view;
    const gain = [],
        lose = [];
    for (const group of groups) {
        const rows = report.headlines.map(indicator => report.row(b, indicator.name, group.name));
        const label = speaker.say(group.label),
            count = who => rows.filter(row => row && better(row) === who).length;
        const measured = rows.filter(row => known(row?.mean) && row.verdict !== null).length;
        const of = n => speaker.say(`${label} (${n} van ${measured})`, `${label} (${n} of ${measured})`);
        if (count(b)) gain.push(of(count(b)));
        if (count(0)) lose.push(of(count(0)));
    }
    const line = (title, list) =>
        html`<div><dt>${title}</dt><dd>${
            list.length
                ? speaker.list(list)
                : speaker.say('geen groep op een hoofdindicator', 'no group on a headline indicator')
        }</dd></div>`;
    return html`<dl class="balance">${line(speaker.say(`Wint bij ${letter(b)}`, `Gains by ${letter(b)}`), gain)}
${line(speaker.say(`Verliest bij ${letter(b)}`, `Loses by ${letter(b)}`), lose)}</dl>`;
}

function numbers(view, b, indicator, groups) {
    const {report, speaker} = view;
    return table(view, {
        caption: `${speaker.say(indicator.label)}, ${versus(b)}, ${speaker.say(indicator.unit)}`,
        head: [
            speaker.say('groep', 'group'),
            speaker.say('verschil (95%-interval)', 'difference (95% interval)'),
            speaker.say('oordeel', 'verdict'),
            speaker.say('in hoeveel werelden', 'in how many worlds'),
        ],
        rows: groups
            .map(group => [group, report.row(b, indicator.name, group.name)])
            .map(([group, row]) => [
                speaker.say(group.label),
                amount(row, indicator, speaker),
                short_verdict(row, indicator, speaker),
                share_sentence(row, speaker) || '–',
            ]),
    });
}

function pair(view, b, found) {
    const {report} = view;
    const groups = found.filter(group => !report.is_besides(group.name));
    const others = found.filter(group => report.is_besides(group.name));
    return html`<h3>${badge(b)} ${view.speaker.say(report.policies[b].title)}</h3>
${balance(view, b, groups)}
${winners(view, b)}
${overview(view, b, groups)}
${other_groups(view, b, others)}
<div class="cards">${report.headlines.map(indicator =>
        figure(view, 'groups', {b, indicator: indicator.name}, {titled: true, numbers: numbers(view, b, indicator, groups)}),
    )}</div>`;
}

/** @param {import('./parts.mjs').View} view */
export function whom(view) {
    const {report, speaker} = view;
    const labels = groups => groups.map(group => speaker.say(group.label));
    const small = labels(report.groups.filter(group => group.small));
    const found = known_groups(report);
    const shown = found.filter(group => !group.small);
    const unknown = labels(report.groups.filter(group => !group.small && !found.includes(group)));
    return section(
        view,
        'whom',
        speaker.say('Voor wie', 'For whom'),
        speaker.say(
            `Het verschil met A in jaar ${report.last_year} voor elke groep. Gevuld: te onderscheiden, in de kleur van wie beter is. Open en grijs: niet te onderscheiden. De streep is het 95%-interval.`,
            `The difference with A in year ${report.last_year} for each group. Filled: can be told apart, in the colour of who is better. Hollow and grey: cannot be told apart. The line is the 95% interval.`,
        ),
        html`${report.others.map(b => pair(view, b, shown))}
${small.length > 0 && html`<p class="note">${speaker.say(`Te klein om te tonen: ${speaker.list(small)}.`, `Too small to show: ${speaker.list(small)}.`)}</p>`}
${
    unknown.length > 0 &&
    html`<p class="note">${speaker.say(
        `Zonder getallen voor de hoofdindicatoren: ${speaker.list(unknown)}.`,
        `Without numbers for the headline indicators: ${speaker.list(unknown)}.`,
    )}</p>`
}`,
    );
}
