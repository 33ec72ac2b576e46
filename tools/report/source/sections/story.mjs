// A story: one synthetic resident in both worlds, in short and whole, or the command that tells it.
import {html} from '../text/html.mjs';
import {badge, folded, names, section, table, to_know} from './parts.mjs';

/** A story of no more paragraphs than this is told at once: about two screens of text (assumption). */
const few = 25;
/** Where a story comes without a short one: its beginning. */
const beginning = 3;

const mark = '– ';

/** Paragraphs, of which those that begin with a dash are items of lists. */
function prose(texts) {
    const parts = [];
    for (const text of texts) {
        if (!text.startsWith(mark)) parts.push(html`<p>${text}</p>`);
        else if (Array.isArray(parts.at(-1))) parts.at(-1).push(text.slice(mark.length));
        else parts.push([text.slice(mark.length)]);
    }
    return parts.map(part => (Array.isArray(part) ? items(part) : part));
}

const items = texts => html`<ul>${texts.map(text => html`<li>${text}</li>`)}</ul>`;

/** How the lives stand at the end, where that differs. */
function end(brief, view) {
    const {speaker} = view;
    const same = brief.same_at_end;
    const as_good = html`<p class="quiet">${speaker.say(
        `Gelijk onder A en B: ${same} van ${same + brief.end.length}.`,
        `The same under A and B: ${same} of ${same + brief.end.length}.`,
    )}</p>`;
    return html`<h4>${speaker.say('Hoe het eindigt', 'How it ends')}</h4>
<p>${speaker.say(brief.end_heading)}</p>
${
    brief.end.length > 0 &&
    table(view, {
        caption: speaker.say('Waarin de levens aan het eind verschillen', 'What the lives differ in at the end'),
        head: [speaker.say('wat', 'what'), badge(0), badge(1)],
        rows: brief.end.map(one => [speaker.say(one.label), speaker.say(one.a), speaker.say(one.b)]),
    })
}${same > 0 && as_good}`;
}

function made(brief, {speaker}) {
    const besides = speaker.say(
        `En nog ${brief.made_besides}, in het hele verhaal.`,
        `And ${brief.made_besides} more, in the whole story.`,
    );
    return html`<p>${speaker.say(brief.made_heading)}</p>
${brief.made.length > 0 && items(brief.made.map(text => speaker.say(text)))}
${brief.made_besides > 0 && html`<p class="quiet">${besides}</p>`}`;
}

function in_short(brief, view) {
    const {speaker} = view;
    const say = texts => texts.map(text => html`<p>${speaker.say(text)}</p>`);
    return html`${say(brief.opening)}
${
    brief.turns.length > 0 &&
    html`<h4>${speaker.say('Wat alleen onder één van beide gebeurde', 'What happened under one of them only')}</h4>
${items(brief.turns.map(text => speaker.say(text)))}`
}
${end(brief, view)}
${speaker.say(brief.made_heading) !== '' && made(brief, view)}
${say(brief.closing)}`;
}

function told(story, view) {
    const {speaker} = view;
    const texts = story.paragraphs.map(text => speaker.say(text));
    if (texts.length <= few) return prose(texts);
    const whole = some => folded(view, speaker.say('Het hele verhaal', 'The whole story'), prose(some), {printed: true});
    return story.short
        ? html`${in_short(story.short, view)}${whole(texts)}`
        : html`${prose(texts.slice(0, beginning))}${whole(texts.slice(beginning))}`;
}

/** @param {import('./parts.mjs').View} view */
export function story(view) {
    const {report, speaker} = view;
    const {story: found} = report.document;
    const title = speaker.say('Een verhaal', 'A story');
    if (!found)
        return section(
            view,
            'story',
            title,
            null,
            to_know(
                view,
                speaker.say(
                    'Eén verzonnen bewoner, al deze jaren, in beide werelden: wie kwam, wie ging, en wat er kwam van de beloften waarvan deze bewoner hoorde. Deze opdracht vertelt het:',
                    'One made-up resident, for all these years, in both worlds: who came, who left, and what came of the promises that this resident heard of. This command tells it:',
                ),
                `adem story ${names(view)[0]} ${names(view)[1] ?? 'B'}`,
            ),
        );
    return section(
        view,
        'story',
        title,
        null,
        html`<div class="story"><h3>${speaker.say(found.title)}</h3>${told(found, view)}</div>`,
    );
}
