// The assumptions that matter most, or the command that finds them.
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {figure, names, section, table, to_know} from './parts.mjs';

/** Why there are no numbers: none were computed, or those that were were too few. */
function why_not(sensitivity, speaker) {
    return sensitivity?.rows?.length
        ? speaker.say(
              'Er is te weinig doorgerekend om te zeggen aan welke aannames de uitkomst het meest hangt. Met meer tijd (--minutes) wel:',
              'Too little was computed to say which assumptions the outcome hangs on most. With more time (--minutes) it can be said:',
          )
        : speaker.say(
              'Aan welke aannames de uitkomst het meest hangt, is hier niet berekend. Deze opdracht zoekt het uit:',
              'Which assumptions the outcome hangs on most was not computed here. This command finds out:',
          );
}

/** Where a value comes from: names of publications are in the language of the model, the words for how sure it is are not. */
const source_of = (text, speaker) =>
    speaker.language === 'nl'
        ? text
              .replace(/\bassumption\b/g, 'aanname')
              .replace(/\bdirection\b/g, 'richting')
              .replace(/\bby definition\b/g, 'per definitie')
        : text;

/** @param {import('./parts.mjs').View} view */
export function assumptions(view) {
    const {report, speaker} = view;
    const {sensitivity} = report.document;
    const title = speaker.say('Aannames die het meest uitmaken', 'Assumptions that matter most');
    if (!sensitivity?.rows?.some(row => known(row.mu_star)))
        return section(
            view,
            'assumptions',
            title,
            null,
            to_know(
                view,
                why_not(sensitivity, speaker),
                `adem sensitivity ${names(view)[0]} ${names(view)[1] ?? 'B'} --indicator ${report.headlines[0].name}`,
            ),
        );
    const indicator = report.indicator(sensitivity.indicator);
    const number = value =>
        speaker.number(typeof value === 'number' ? value * indicator.factor : value, indicator.difference_digits);
    const numbers = table(view, {
        words: true,
        caption: `${title}, ${speaker.say(indicator.unit)}`,
        head: [
            speaker.say('aanname', 'assumption'),
            speaker.say('parameter', 'parameter'),
            speaker.say('verschuift gemiddeld', 'shifts on average'),
            speaker.say('wisselt, of werkt samen met andere', 'varies, or acts with others'),
            speaker.say('bron', 'source'),
        ],
        rows: sensitivity.rows.map(row => [
            speaker.say(row.label),
            html`<code>${row.parameter}</code>`,
            number(row.mu_star),
            number(row.sigma),
            source_of(row.source, speaker),
        ]),
    });
    return section(
        view,
        'assumptions',
        title,
        speaker.say(
            'Hoe ver de uitkomst verschuift als een aanname over haar hele aannemelijke bereik schuift (Morris-screening). Wie een lange staaf anders inschat, krijgt een ander antwoord. Open staaf: niet van toeval te onderscheiden.',
            'How far the outcome shifts when an assumption moves over its whole plausible range (Morris screening). Who judges a long bar otherwise gets another answer. Hollow bar: cannot be told from chance.',
        ),
        html`<div class="cards"><div class="card">${figure(view, 'sensitivity', {}, {numbers})}</div></div>`,
    );
}
