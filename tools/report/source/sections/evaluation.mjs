// What evaluators would have seen, beside the truth.
import {outcomes, scale_of} from '../charts/evaluators.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {figure, folded, named, names, section, table, to_know} from './parts.mjs';

function numbers(view, outcome) {
    const {report, speaker} = view;
    const indicator = scale_of(report, outcome);
    const text = value => speaker.signed(known(value) ? value * indicator.factor : value, indicator.digits);
    const interval = one =>
        known(one.low)
            ? speaker.say(`${text(one.low)} tot ${text(one.high)}`, `${text(one.low)} to ${text(one.high)}`)
            : '–';
    const share = value => (known(value) ? speaker.frequency(value) : '–');
    return table(view, {
        caption: `${speaker.say(outcome.outcome)} (${speaker.say(indicator.unit)})`,
        head: [
            speaker.say('beleid', 'policy'),
            speaker.say('manier van kijken', 'way of looking'),
            speaker.say('gevonden effect', 'effect found'),
            speaker.say('waar 90 van de 100 uitkomen', 'where 90 of 100 land'),
            speaker.say('waar effect', 'true effect'),
            speaker.say('ziet een effect', 'sees an effect'),
            speaker.say('eigen interval bevat het ware effect', 'own interval holds the true effect'),
        ],
        rows: outcome.estimates.map(one => [
            named(view, Math.max(report.number_of(one.policy), 0)),
            speaker.say(one.method),
            text(one.estimate),
            interval(one),
            text(one.truth),
            share(one.sees_effect),
            share(one.holds_truth),
        ]),
    });
}

const cards = (view, found) =>
    html`<div class="cards">${found.map(
        outcome =>
            html`<div class="card"><h3>${view.speaker.say(outcome.outcome)}</h3>${figure(
                view,
                'evaluators',
                {outcome: outcome.key},
                {numbers: numbers(view, outcome)},
            )}</div>`,
    )}</div>`;

/** What they would have seen in the last year, and folded in the years before it. */
function by_year(view, found) {
    const {speaker} = view;
    const years = [...new Set(found.map(outcome => outcome.year))].sort((a, b) => b - a);
    return years.map((year, place) => {
        const own = cards(
            view,
            found.filter(outcome => outcome.year === year),
        );
        return place === 0
            ? own
            : folded(view, `${speaker.say('Na', 'After')} ${speaker.years(year)}`, own, {printed: true});
    });
}

/** Which policy the truth is measured against; a document may leave it out. */
function against(view) {
    const number = view.report.number_of(view.report.evaluators[0].reference);
    if (number < 0) return '';
    return html` ${view.speaker.say('De waarheid is het verschil met', 'The truth is the difference with')} ${named(view, number)}.`;
}

const lead = speaker =>
    speaker.say(
        'In het echt is er één geschiedenis en ziet een evaluator alleen wat te meten is. Hier staat wat manieren van kijken zouden vinden, naast de waarheid die alleen een simulatie kent (×). Ligt een punt ver van het kruis, dan misleidt die manier van kijken.',
        'In reality there is one history, and an evaluator sees only what can be measured. Here stands what ways of looking would find, beside the truth that only a simulation knows (×). Where a point lies far from the cross, that way of looking misleads.',
    );

/** @param {import('./parts.mjs').View} view */
export function evaluation(view) {
    const {report, speaker} = view;
    const title = speaker.say('Wat evaluatoren zouden zien', 'What evaluators would have seen');
    const found = outcomes(report);
    if (!found.length)
        return section(
            view,
            'evaluators',
            title,
            null,
            to_know(
                view,
                speaker.say(
                    'Wat een voor-na-meting, een vergelijking met andere wijken, een groep blijvers of een enquête zou vinden, zegt deze opdracht:',
                    'What a before–after measurement, a comparison with other areas, a cohort of stayers or a survey would find is said by this command:',
                ),
                `adem compare ${names(view).join(' ')} --evaluators`,
            ),
        );
    return section(
        view,
        'evaluators',
        title,
        html`${lead(speaker)}${against(view)}`,
        html`${by_year(view, found)}`,
    );
}
