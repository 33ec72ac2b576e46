// From when: the moment from which a policy stays ahead, and from which it has paid off.
import {letter} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {figure, folded, section, table} from './parts.mjs';

function numbers(view, list, whose = null) {
    const {report, speaker} = view;
    const year = months =>
        known(months) ? speaker.number(months / 12, 1) : speaker.say('later of nooit', 'later or never');
    const share = value => speaker.frequency(value);
    const row = (one, kind, when) => [
        `${speaker.say(report.indicator(one.indicator).label)}, ${kind}`,
        letter(one.who),
        year(when?.p05),
        year(when?.p50),
        year(when?.p95),
        share(when?.always),
        share(when?.never),
    ];
    return table(view, {
        caption:
            speaker.say('Vanaf welk jaar een beleid voor blijft', 'From which year a policy stays ahead') +
            (whose ? `: ${whose}` : ''),
        head: [
            speaker.say('indicator', 'indicator'),
            speaker.say('wie', 'who'),
            speaker.say('vroeg (5 van de 100)', 'early (5 of 100)'),
            speaker.say('midden (50 van de 100)', 'middle (50 of 100)'),
            speaker.say('laat (95 van de 100)', 'late (95 of 100)'),
            speaker.say('meteen', 'at once'),
            speaker.say('nooit', 'never'),
        ],
        rows: list.flatMap(one => [
            row(one, speaker.say('in niveau', 'in level'), one.level),
            row(one, speaker.say('opgeteld', 'added up'), one.cumulative),
        ]),
    });
}

const headlines = (report, own) => own.filter(one => report.indicator(one.indicator).headline);

function sentence(view, one) {
    const {report, speaker} = view;
    const {level} = one,
        who = letter(one.who),
        label = speaker.say(report.indicator(one.indicator).label);
    if (!known(level?.p50))
        return speaker.say(
            `${label}: in minstens de helft van de werelden blijft ${who} nooit voor binnen ${speaker.years(report.years)}.`,
            `${label}: in at least half of the worlds ${who} never stays ahead within ${speaker.years(report.years)}.`,
        );
    const year = speaker.number(level.p50 / 12, 1);
    const doubt =
        report.distinguishable && report.row(one.b, one.indicator)?.verdict === 0
            ? speaker.say(' Aan het eind zijn zij niet te onderscheiden.', ' At the end they cannot be told apart.')
            : '';
    return speaker.say(
        `${label}: ${who} blijft voor vanaf jaar ${year} in de helft van de werelden; meteen in ${speaker.frequency(level.always)}, nooit in ${speaker.frequency(level.never)}.${doubt}`,
        `${label}: ${who} stays ahead from year ${year} in half of the worlds; at once in ${speaker.frequency(level.always)}, never in ${speaker.frequency(level.never)}.${doubt}`,
    );
}

/** The same for every other group, folded: in numbers alone. */
function other_groups(view, b) {
    const {report, speaker} = view;
    const found = report.groups
        .slice(1)
        .map(group => ({
            group,
            own: headlines(
                report,
                report.crossover.filter(one => one.b === b && one.group === group.name),
            ),
        }))
        .filter(({own}) => own.length);
    if (!found.length) return '';
    const pair = speaker.say(`${letter(b)} en A`, `${letter(b)} and A`);
    return folded(
        view,
        speaker.say(`Andere groepen: ${pair}`, `Other groups: ${pair}`),
        html`${found.map(({group, own}) => numbers(view, own, speaker.say(group.label)))}`,
    );
}

function pair(view, b) {
    const {report, speaker} = view;
    const own = report.crossover.filter(one => one.b === b && one.group === report.everybody);
    const title = speaker.say(`${letter(b)} en A`, `${letter(b)} and A`);
    if (!own.length)
        return html`<div class="card"><h3>${title}</h3><p>${speaker.say(
            'Geen van beide blijft in een noemenswaard deel van de werelden voor.',
            'Neither stays ahead in a notable share of the worlds.',
        )}</p></div>`;
    return html`<div class="card"><h3>${title}</h3>${figure(view, 'crossover', {b}, {numbers: numbers(view, own)})}</div>
<div class="card"><h3>${speaker.say('In woorden', 'In words')}</h3><ul class="sentences">${headlines(report, own).map(one => html`<li>${sentence(view, one)}</li>`)}</ul></div>`;
}

/** @param {import('./parts.mjs').View} view */
export function crossing(view) {
    const {report, speaker} = view;
    const open =
        !report.distinguishable &&
        html`<p class="nothing-found">${speaker.say(
            'De soorten beleid zijn niet te onderscheiden. Een omslagpunt hieronder zegt dan alleen wie in deze werelden toevallig voor ligt.',
            'The policies cannot be told apart. A crossover below then only says who happens to be ahead in these worlds.',
        )}</p>`;
    return section(
        view,
        'crossover',
        speaker.say('Vanaf wanneer', 'From when'),
        speaker.say(
            'Het jaar vanaf welk het beleid dat voor eindigt, voor blijft. Punt: het midden van de werelden. Lijn: 90 van de 100 werelden; een pijl gaat voorbij het laatste jaar. Gevuld: in niveau. Open en gestreept: opgeteld over de jaren, dus wanneer de achterstand van het begin is ingehaald.',
            'The year from which the policy that ends ahead stays ahead. Point: the middle of the worlds. Line: 90 of 100 worlds; an arrow goes beyond the last year. Filled: in level. Hollow and dashed: added up over the years, so when a lag at the start has been made good.',
        ),
        html`${open}<div class="cards">${report.others.map(b => pair(view, b))}</div>
${report.others.map(b => other_groups(view, b))}`,
    );
}
