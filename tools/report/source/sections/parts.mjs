// Parts that sections are made of: headings, drawings with their numbers, tables, folded texts.
import {drawings} from '../charts/all.mjs';
import {card, draw, markup} from '../charts/frame.mjs';
import {letter} from '../report.mjs';
import {html, raw} from '../text/html.mjs';

/**
 * What a section is written with: the document, the language and a stand-in for a browser's document to draw with.
 * @typedef {{report: import('../report.mjs').Report, speaker: import('../text/speaker.mjs').Speaker, dom: Document,
 *            id: (name: string) => string}} View
 */

/** The letter of a policy in its colour. */
export const badge = number => html`<span class="badge policy-${number}">${letter(number)}</span>`;

/** A policy by letter and title. */
export const named = (view, number) => html`${badge(number)} ${view.speaker.say(view.report.policies[number]?.title)}`;

/**
 * A section with its heading and, below it, one line on how to read it.
 * @param {View} view
 */
export function section(view, name, title, lead, content) {
    return html`
<section id="${view.id(name)}" class="section" data-section="${name}" aria-labelledby="${view.id(name)}-title">
<h2 id="${view.id(name)}-title">${title}</h2>
${lead && html`<p class="lead">${lead}</p>`}
${content}
</section>`;
}

/** @param {View} view */
export const folded = (view, summary, content, {printed = false} = {}) =>
    html`<details class="${printed ? 'folded printed' : 'folded'}"><summary>${summary}</summary>${content}</details>`;

/**
 * A table in a frame that scrolls when it is wide. The first cell of a row names the row.
 * @param {View} view
 * @param {{caption: unknown, head: unknown[], rows: unknown[][], words?: boolean}} content words: cells are not numbers
 */
export function table(view, {caption, head, rows, words = false}) {
    const cells = row => row.slice(1).map(cell => html`<td>${cell}</td>`);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="${words ? 'words' : 'numbers'}">
<caption>${caption}</caption>
<thead><tr>${head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr><th scope="row">${row[0]}</th>${cells(row)}</tr>`)}</tbody>
</table></div>`;
}

/**
 * A drawing with its caption and its numbers; says so when there is nothing to draw.
 * @param {View} view
 * @param {string} kind name of the drawing
 * @param {object} what
 * @param {{titled?: boolean, numbers?: unknown, size?: object}} [around] titled: not where a heading says the same
 */
export function figure(view, kind, what, {titled = false, numbers, size = card} = {}) {
    const drawing = drawings[kind](view.report, view.speaker, what, size);
    if (!drawing) return missing(view);
    const svg = markup(draw(drawing, size, view.dom), drawing.alternative);
    return html`<figure class="figure" data-drawing="${kind}" data-what="${JSON.stringify(what)}" data-width="${size.width}">
<figcaption>${titled && html`<span class="title">${drawing.title}</span> `}<span class="unit">${first_upper(drawing.subtitle)}</span></figcaption>
<div class="canvas">${raw(svg)}</div>
${numbers && folded(view, view.speaker.say('De getallen', 'The numbers'), numbers)}
</figure>`;
}

const first_upper = text => text.charAt(0).toUpperCase() + text.slice(1);

function missing(view) {
    return html`<div class="figure missing"><p>${view.speaker.say(
        'Niet getoond: hiervan zijn geen getallen, of de groep is te klein om te tonen.',
        'Not shown: there are no numbers for this, or the group is too small to show.',
    )}</p></div>`;
}

/** A command to type. */
export const command = text => html`<code class="command">${text}</code>`;

/** What to type for what this comparison does not hold. @param {View} view */
export function to_know(view, sentence, line) {
    return html`<div class="to-know"><p>${sentence}</p><p>${command(line)}</p></div>`;
}

/** How policies are typed in a command: as they were in the one that made this, which may name files. @param {View} view */
export function names({report}) {
    const [, ...words] = (report.document.reproduce?.command ?? '')
        .replace(/ --?[a-z].*$/, '')
        .split(' ')
        .slice(1);
    return words.length === report.policies.length ? words : report.policies.map(policy => policy.name);
}
