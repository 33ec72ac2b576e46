// A story: one synthetic resident in both worlds, or the command that tells it.
import {html} from '../text/html.mjs';
import {names, section, to_know} from './parts.mjs';

/** @param {import('./parts.mjs').View} view */
export function story(view) {
    const {report, speaker} = view;
    const {story: told} = report.document;
    const title = speaker.say('Een verhaal', 'A story');
    if (!told)
        return section(
            view,
            'story',
            title,
            null,
            to_know(
                view,
                speaker.say(
                    'Eén verzonnen bewoner, al deze jaren, in beide werelden: wie kwam, wie ging, wat beloofd werd en wat ervan kwam. Deze opdracht vertelt het:',
                    'One made-up resident, for all these years, in both worlds: who came, who left, what was promised and what came of it. This command tells it:',
                ),
                `adem story ${names(view)[0]} ${names(view)[1] ?? 'B'}`,
            ),
        );
    return section(
        view,
        'story',
        title,
        speaker.say(
            'Deze bewoner bestaat niet. Alles hieronder gebeurde in de simulatie.',
            'This resident does not exist. Everything below happened in the simulation.',
        ),
        html`<div class="story"><h3>${speaker.say(told.title)}</h3>${told.paragraphs.map(text => html`<p>${speaker.say(text)}</p>`)}</div>`,
    );
}
