// What the model does not know.
import {html} from '../text/html.mjs';
import {section} from './parts.mjs';

const always = speaker => [
    speaker.say(
        'De bewoners zijn verzonnen: samen lijken ze op de cijfers van een buurt, geen van hen bestaat.',
        'The residents are made up: together they resemble the figures of an area, none of them exists.',
    ),
    speaker.say(
        'De banden gaan over toeval en aannames, niet over de vorm van het model zelf.',
        'The bands are about chance and assumptions, not about the form of the model itself.',
    ),
    speaker.say(
        'Dit is geen voorspelling. Het laat zien wat volgt uit deze aannames.',
        'This is not a forecast. It shows what follows from these assumptions.',
    ),
];

/** @param {import('./parts.mjs').View} view */
export function limits(view) {
    const {report, speaker} = view;
    const texts = report.unknown.length ? report.unknown.map(text => speaker.say(text)) : always(speaker);
    return section(
        view,
        'unknown',
        speaker.say('Wat het model niet weet', 'What the model does not know'),
        null,
        html`<ul class="unknown">${texts.map(text => html`<li>${text}</li>`)}</ul>`,
    );
}
