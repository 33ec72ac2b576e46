// How surely: every indicator, what survives correction, chance and ignorance, and what choosing may be regretted.
import {letter} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {choosing} from './choosing.mjs';
import {badge, figure, folded, names, section, table, to_know} from './parts.mjs';
import {heads_of_outcomes, outcome} from './verdicts.mjs';

function everything(view, b) {
    const {report, speaker} = view;
    const size = value => speaker.number(value, 2);
    const found = report.indicators
        .map(indicator => [indicator, report.row(b, indicator.name)])
        .filter(([, row]) => row);
    const share = row => (known(row.share_better) ? speaker.frequency(row.share_better) : '–');
    const range = row =>
        known(row.share_low)
            ? ` (${speaker.number(row.share_low * 100)} – ${speaker.number(row.share_high * 100)})`
            : '';
    const lasts = row =>
        row.survives === null || row.survives === undefined
            ? '–'
            : row.survives
              ? speaker.say('ja', 'yes')
              : speaker.say('nee', 'no');
    return table(view, {
        caption: speaker.say(
            `Alle indicatoren in jaar ${report.last_year}, alle bewoners: ${letter(b)} naast A`,
            `All indicators in year ${report.last_year}, all residents: ${letter(b)} beside A`,
        ),
        head: [
            ...heads_of_outcomes(b, speaker),
            speaker.say(
                `werelden waarin ${letter(b)} beter is (95%-interval)`,
                `worlds in which ${letter(b)} is better (95% interval)`,
            ),
            speaker.say('houdt stand', 'survives'),
            speaker.say('grootte, tussen bewoners', 'size, between residents'),
            speaker.say('grootte, tussen wijken', 'size, between neighbourhoods'),
        ],
        rows: found.map(([indicator, row]) => [
            ...outcome(row, indicator, speaker),
            share(row) + range(row),
            lasts(row),
            size(row.effect_residents),
            size(row.effect_neighbourhoods),
        ]),
    });
}

function pair(view, b) {
    const {report, speaker} = view;
    const own = report.pairs.find(one => one.b === b);
    if (!own) return '';
    return html`<h3>${badge(b)} ${speaker.say(`${speaker.say(report.policies[b].title)} naast A`, `${speaker.say(report.policies[b].title)} beside A`)}</h3>
<p>${speaker.say(own.survival)}</p>
${folded(view, speaker.say('Alle indicatoren in een tabel', 'All indicators in a table'), everything(view, b), {printed: true})}`;
}

function unknowns(view) {
    const {report, speaker} = view;
    if (!report.document.ignorance)
        return to_know(
            view,
            speaker.say(
                'Wat niemand over de aannames weet, is hier niet meegerekend: alle werelden hebben dezelfde aannames. Met deze opdracht wel:',
                'What nobody knows about the assumptions is not counted here: all worlds share the same assumptions. This command counts it:',
            ),
            `adem compare ${names(view).join(' ')} --set draw_parameters=yes`,
        );
    return html`<p>${speaker.say(
        'Hoeveel van de spreiding in het verschil komt door wat niemand weet, en hoeveel door toeval?',
        'How much of the spread in the difference comes from what nobody knows, and how much from chance?',
    )}</p>
<div class="cards">${report.others.map(b => figure(view, 'ignorance', {b}, {titled: true}))}</div>`;
}

/** @param {import('./parts.mjs').View} view */
export function certainty(view) {
    const {report, speaker} = view;
    return section(
        view,
        'certainty',
        speaker.say('Hoe zeker', 'How surely'),
        speaker.say(
            'Er is veel tegelijk vergeleken: van elke twintig vergelijkingen lijkt er door toeval ongeveer één te verschillen. “Houdt stand” zegt wat overblijft als dat meetelt.',
            'Many things are compared at once: of every twenty comparisons about one seems to differ by chance. “Survives” says what remains once that is counted in.',
        ),
        html`${report.others.map(b => pair(view, b))}
<h3>${speaker.say('Toeval en onwetendheid', 'Chance and ignorance')}</h3>
${unknowns(view)}
${choosing(view)}`,
    );
}
