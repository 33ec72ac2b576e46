// What all drawings share: a drawing is options of Observable Plot with a text that says what is to be seen.
import * as Plot from '@observablehq/plot';
import {escaped} from '../text/html.mjs';
import {ink, muted, rule} from './palette.mjs';

/**
 * @typedef {{width: number, height?: number, font: number, tip?: boolean, title?: boolean}} Size
 * @typedef {{options: object, alternative: string, title?: string, subtitle?: string, note?: string,
 *            dashed?: boolean}} Drawing dashed: policies differ by their dashes too
 */

/** In the page: as wide as a phone, so that it can be read there without scripts. @type {Size} */
export const card = {width: 430, font: 12.5};
/** On a slide. @type {Size} */
export const slide = {width: 960, font: 18, title: true};

const page_font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
const file_font = '"Liberation Sans", "DejaVu Sans", Arial, Helvetica, sans-serif';

const coordinates = ['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height'];

/** Without names of parts, which say nothing to a reader, and with coordinates to a tenth of a pixel. */
function tidy(svg) {
    for (const part of svg.querySelectorAll('*')) {
        part.removeAttribute('aria-label');
        for (const name of coordinates) {
            const value = part.getAttribute(name);
            if (value?.includes('.') && !value.endsWith('em'))
                part.setAttribute(
                    name,
                    value.replace(/-?\d*\.\d+/g, number => String(Math.round(number * 10) / 10)),
                );
        }
    }
    svg.querySelector('style')?.remove();
}

/** A line of text beside a drawing. */
export const caption = (x, y, size, text, {fill = ink, weight = 400} = {}) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;

/** A line of a key: a piece of what stands for something, and its words. */
export function key_line(x, y, font, words, {colour, dash}, width) {
    const height = y - font * 0.32;
    return (
        `<line x1="${x}" x2="${x + 34}" y1="${height}" y2="${height}" stroke="${colour}" stroke-width="${width}"` +
        `${dash ? ` stroke-dasharray="${dash}"` : ''}/>${caption(x + 44, y, font, words, {fill: colour, weight: 700})}`
    );
}

/** The axis of values with a light grid; `format` writes a mark. */
export const value_axis = (marks, format) => [
    Plot.gridY(marks, {stroke: rule, strokeOpacity: 1}),
    Plot.axisY(marks, {label: null, tickSize: 0, tickPadding: 6, fill: muted, tickFormat: format}),
];

/** What goes with a file wherever it is shown. */
export const file_caution = (speaker, note) =>
    [note, speaker.say('onder deze aannames; geen voorspelling', 'under these assumptions; not a forecast'), 'adem']
        .filter(Boolean)
        .join(' · ');

/** A drawing at its place in a file, in the letters of that file. */
export function in_file(svg, x, y, font, alternative) {
    svg.removeAttribute('style');
    svg.setAttribute('x', String(x));
    svg.setAttribute('y', String(y));
    svg.setAttribute('font-size', String(font));
    svg.removeAttribute('font-family');
    return markup(svg, alternative);
}

/** A file that stands alone, on white; `alternative` says what is to be seen. */
export const svg_file = ({width, height, language, alternative}, content) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family='${file_font}' color="${ink}" role="img" lang="${language}"><title>${escaped(alternative)}</title>` +
    `<rect width="100%" height="100%" fill="white"/>${content}</svg>\n`;

/** As text: its alternative is escaped for HTML and XML alike. */
export function markup(svg, alternative) {
    svg.removeAttribute('aria-label');
    return svg.outerHTML.replace('<svg', `<svg aria-label="${escaped(alternative)}"`);
}

/**
 * Draws with any document: a browser's, or one that stands in for it.
 * @param {Drawing} drawing
 * @param {Size} size
 */
export function draw(drawing, size, document) {
    const svg = Plot.plot({
        document,
        className: 'drawing',
        width: size.width,
        ...drawing.options,
        style: {
            fontFamily: page_font,
            fontSize: `${size.font}px`,
            color: ink,
            background: 'white',
            overflow: 'visible',
        },
    });
    tidy(svg);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', drawing.alternative);
    return svg;
}
