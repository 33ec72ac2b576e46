// Why: what the difference is due to, or the command that finds it out.
import {shown_difference, versus} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {figure, names, section, table, to_know} from './parts.mjs';

function numbers(view, list, caption) {
    const {report, speaker} = view;
    const {explanation} = report.document;
    const indicator = report.indicator(explanation.indicator);
    const text = value => shown_difference(value, indicator, speaker);
    const interval = part =>
        known(part.low)
            ? speaker.say(`${text(part.low)} tot ${text(part.high)}`, `${text(part.low)} to ${text(part.high)}`)
            : '–';
    return table(view, {
        caption: `${caption}, ${speaker.say(indicator.unit)}`,
        head: [speaker.say('door', 'due to'), `${versus(explanation.b)}`, speaker.say('95%-interval', '95% interval')],
        rows: explanation[list].map(part => [speaker.say(part.label), text(part.mean), interval(part)]),
    });
}

function found(view) {
    const {report, speaker} = view;
    const {explanation} = report.document;
    const part = (list, title, about) =>
        explanation[list]?.length > 0 &&
        html`<div class="card"><h3>${title}</h3>${about && html`<p class="about">${about}</p>`}${figure(
            view,
            'attribution',
            {list},
            {numbers: numbers(view, list, title)},
        )}</div>`;
    return html`<div class="cards">
${part('parts', speaker.say('Waarin het beleid verschilt', 'What the policies differ in'))}
${part('interactions', speaker.say('Wat alleen samen werkt', 'What works only together'))}
${part(
    'pathways',
    speaker.say('Langs welke weg', 'By which pathway'),
    speaker.say(
        'Wat er van het verschil verdwijnt als de wereld anders werkt dan het model aanneemt. Dit telt niet op.',
        'What goes of the difference when the world works otherwise than the model assumes. This does not add up.',
    ),
)}</div>`;
}

/** The comparison one would want explained: the last year, the first headline indicator that can be told apart. */
function to_explain(report) {
    const rows = report.rows.filter(
        row =>
            row.year === report.last_year && row.group === report.everybody && report.indicator(row.indicator).headline,
    );
    const row = rows.find(one => one.verdict === 1 || one.verdict === -1) ?? rows[0];
    return row ?? {b: 1, indicator: report.headlines[0].name, year: report.years};
}

/** @param {import('./parts.mjs').View} view */
export function why(view) {
    const {report, speaker} = view;
    const title = speaker.say('Waardoor', 'Why');
    const {explanation} = report.document;
    if (explanation)
        return section(
            view,
            'why',
            title,
            speaker.say(
                'Het verschil verdeeld over de maatregelen waarin het beleid verschilt (Shapley-waarden). Samen tellen de delen op tot het hele verschil. Grijs en open: niet van 0 te onderscheiden.',
                'The difference divided over the measures in which the policies differ (Shapley values). Together the parts add up to the whole difference. Grey and hollow: cannot be told from 0.',
            ),
            found(view),
        );
    const {b, indicator, year} = to_explain(report);
    return section(
        view,
        'why',
        title,
        null,
        to_know(
            view,
            speaker.say(
                'Deze vergelijking zegt wat er verschilt, niet waardoor. Welke maatregel welk deel van het verschil maakt, wat alleen samen werkt en langs welke weg, zegt deze opdracht:',
                'This comparison says what differs, not why. Which measure makes which part of the difference, what works only together and by which pathway is said by this command:',
            ),
            `adem explain ${names(view)[0]} ${names(view)[b] ?? 'B'} --indicator ${indicator} --year ${year}`,
        ),
    );
}
