// Money: planned and spent, and what residents cost elsewhere.
import {letter} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {figure, named, section, table} from './parts.mjs';

function paid(view) {
    const {report, speaker} = view;
    const between = row => (known(row.low) ? `${speaker.euro(row.low)} – ${speaker.euro(row.high)}` : '–');
    return table(view, {
        caption: speaker.say(
            `Gepland en besteed, prijspeil ${report.document.money.price_level}`,
            `Planned and spent, price level ${report.document.money.price_level}`,
        ),
        head: [
            speaker.say('beleid', 'policy'),
            speaker.say('gepland', 'planned'),
            speaker.say('besteed', 'spent'),
            speaker.say('besteed, 90 van de 100 werelden', 'spent, 90 of 100 worlds'),
            speaker.say('tekort', 'shortfall'),
        ],
        rows: (report.document.money.rows ?? []).map(row => [
            named(view, Math.max(report.number_of(row.policy), 0)),
            speaker.euro(row.planned),
            speaker.euro(row.realised),
            between(row),
            speaker.euro(row.shortfall),
        ]),
    });
}

function elsewhere(view) {
    const {report, speaker} = view;
    const rows = report.document.money.downstream ?? [];
    if (!rows.length) return '';
    return html`<h3>${speaker.say('Wat bewoners elders kosten', 'What residents cost elsewhere')}</h3>${table(view, {
        caption: speaker.say(
            `Kosten bij anderen over ${report.years} jaar, gemiddelde van alle werelden`,
            `Costs borne by others over ${report.years} years, mean of all worlds`,
        ),
        head: [speaker.say('kosten', 'costs'), ...report.policies.map((_, number) => letter(number))],
        rows: rows.map(row => [
            speaker.say(row.label),
            ...report.policies.map((_, number) => speaker.euro(row.values?.[number])),
        ]),
    })}`;
}

/** @param {import('./parts.mjs').View} view */
export function cost(view) {
    const {report, speaker} = view;
    const {money} = report.document;
    const title = speaker.say('Wat het kost', 'What it costs');
    if (!money?.rows?.length)
        return section(view, 'money', title, speaker.say(money?.text), html`<p>${speaker.number(null)}</p>`);
    return section(
        view,
        'money',
        title,
        speaker.say(money.text),
        html`
<div class="cards"><div class="card">${figure(view, 'money', {}, {titled: true})}</div></div>${paid(view)}${elsewhere(view)}`,
    );
}
