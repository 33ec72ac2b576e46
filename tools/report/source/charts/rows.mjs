// Draws a list of rows, each with a label above and, below it, ranges, points or bars along one axis.
import * as Plot from '@observablehq/plot';
import {known} from '../text/speaker.mjs';
import {extent, round_marks} from './labels.mjs';
import {ink, muted, rule} from './palette.mjs';

/**
 * @typedef {{low?: ?number, high?: ?number, at?: ?number, from?: number, colour: string, symbol?: string,
 *            hollow?: boolean, dash?: string, open?: boolean, text?: string}} Item
 *     a range from low to high (open: it goes on beyond the frame), a point, or a bar from `from` to the point
 * @typedef {{label: string, note?: string, heading?: boolean, together?: boolean, items: Item[]}} Row
 *     together: its items lie on one line
 */

/** How wide a letter is taken to be, in its height: on the wide side (assumption). */
const letter_width = 0.58;

/** A label in as many lines as it needs. */
function lines_of(label, {font, width}) {
    const most = (width - font * 3) / (font * letter_width);
    const lines = [''];
    for (const word of label.split(' ')) {
        const longer = `${lines.at(-1)} ${word}`.trim();
        if (longer.length <= most) lines[lines.length - 1] = longer;
        else lines.push(word);
    }
    return lines.filter(Boolean);
}

/** Places rows and their items from top to bottom, in pixels. */
function placed(rows, size) {
    const {font, width} = size;
    const step = font * 1.2;
    let top = 0;
    const lines = rows.map(row => {
        const labels = lines_of(row.label, size).map((text, index) => ({text, y: top + font * 0.9 + index * step}));
        const label = labels.at(-1) ?? {text: '', y: top + font * 0.9};
        const crowded = row.note && (label.text.length + row.note.length) * font * 0.52 > width - font * 3;
        const note = crowded ? label.y + step : label.y;
        const first = note + step;
        const items = row.items.map((item, index) => ({...item, y: first + (row.together ? 0 : index * step)}));
        const last = items.length ? items[items.length - 1].y : note - font * 0.2;
        top = last + font * 1.25;
        return {...row, labels: labels.map(line => ({...line, heading: row.heading})), note_y: note, crowded, items};
    });
    return {lines, height: top};
}

const bar = (item, font) =>
    Plot.rect([item], {
        x1: Math.min(item.from, item.at),
        x2: Math.max(item.from, item.at),
        y1: item.y - font * 0.36,
        y2: item.y + font * 0.36,
        fill: item.hollow ? 'white' : item.colour,
        fillOpacity: item.hollow ? 1 : 0.45,
        stroke: item.colour,
        strokeWidth: 1.2,
        strokeDasharray: item.dash,
    });

function range(item, high, font) {
    const style = {stroke: item.colour, strokeWidth: font * 0.17, strokeDasharray: item.dash};
    return Plot.ruleY([item], {y: 'y', x1: item.low, x2: high, ...style});
}

const point = (item, font) =>
    Plot.dot([item], {
        x: 'at',
        y: 'y',
        r: font * 0.36,
        symbol: item.symbol ?? 'circle',
        stroke: item.colour,
        strokeWidth: font * 0.14,
        fill: item.hollow ? 'white' : item.colour,
    });

/** A text that starts right of a place. */
function beside(text, place, item, dx) {
    const style = {textAnchor: 'start', fill: item.colour, fontWeight: 700, stroke: 'white', strokeWidth: 4};
    return Plot.text([text], {x: [place], y: [item.y], dx, ...style});
}

function item_marks(item, domain, font) {
    const marks = [];
    const high = item.open ? domain[1] : item.high;
    if (known(item.from) && known(item.at)) marks.push(bar(item, font));
    if (known(item.low) && known(high)) marks.push(range(item, high, font));
    if (item.open && known(item.low)) marks.push(beside('→', domain[1], item, 0));
    if (known(item.at) && !known(item.from)) marks.push(point(item, font));
    const right = Math.max(...[item.at, high, item.from].filter(known));
    if (item.text && Number.isFinite(right)) marks.push(beside(item.text, right, item, font * (item.open ? 1.4 : 0.6)));
    return marks;
}

/** A label at a line near the side of the frame leans inwards. */
function anchor({zero, domain: [low, high]}) {
    const place = (zero - low) / (high - low);
    return place < 0.2 ? 'start' : place > 0.8 ? 'end' : 'middle';
}

/** The numbers that the rows span; undefined when there are none. */
export function span(rows, including = []) {
    return extent(
        rows.flatMap(row => row.items.flatMap(item => [item.low, item.high, item.at, item.from].filter(known))),
        0.05,
        including,
    );
}

/** How far the label of the first mark reaches beyond the frame. */
function before_the_first([first], {domain: [low, high], format}, {font, width}) {
    if (!known(first)) return 0;
    return format(first).length * font * 0.3 - ((first - low) / (high - low)) * (width - font * 4);
}

/**
 * @param {Row[]} rows
 * @param {{domain: number[], format: (mark: number) => string, zero?: number, zero_label?: string, marks?: number[],
 *          right?: number}} scale where the axis goes, what stands at its marks, and a line to hold the rows against
 * @param {import('./frame.mjs').Size} size
 */
export function rows_options(rows, scale, size) {
    const {font} = size;
    const {lines, height} = placed(rows, size);
    const marks = scale.marks ?? round_marks(scale.domain, size.width > 600 ? 8 : 5).marks;
    const marginTop = scale.zero_label ? font * 1.5 : font * 0.4,
        marginBottom = font * 2;
    const left = scale.domain[0];
    const text = (list, of) => Plot.text(list, {x: () => left, y: 'y', textAnchor: 'start', ...of});
    return {
        height: height + marginTop + marginBottom,
        marginTop,
        marginBottom,
        marginLeft: Math.max(font * 0.9, before_the_first(marks, scale, size)),
        marginRight: scale.right ?? font * 3,
        x: {domain: scale.domain},
        y: {domain: [0, height], range: [marginTop, marginTop + height], axis: null},
        marks: [
            Plot.gridX(marks, {stroke: rule, strokeOpacity: 1}),
            Plot.axisX(marks, {label: null, tickSize: 0, fill: muted, tickFormat: scale.format}),
            known(scale.zero) ? Plot.ruleX([scale.zero], {stroke: ink, strokeWidth: 1.2}) : null,
            scale.zero_label
                ? Plot.text([scale.zero_label], {
                      x: [scale.zero],
                      frameAnchor: 'top',
                      dy: -font * 1.3,
                      fill: muted,
                      textAnchor: anchor(scale),
                  })
                : null,
            ...lines.flatMap(line => line.items.flatMap(item => item_marks(item, scale.domain, font))),
            text(
                lines.flatMap(line => line.labels),
                {
                    text: 'text',
                    fill: ink,
                    fontWeight: line => (line.heading ? 700 : 400),
                    stroke: 'white',
                    strokeWidth: 4,
                },
            ),
            Plot.text(
                lines.filter(line => line.note && !line.crowded),
                {
                    x: () => scale.domain[1],
                    y: 'note_y',
                    text: 'note',
                    textAnchor: 'end',
                    dx: (scale.right ?? font * 3) - 2,
                    fill: muted,
                    stroke: 'white',
                    strokeWidth: 4,
                },
            ),
            text(
                lines.filter(line => line.crowded),
                {y: 'note_y', text: 'note', fill: muted, stroke: 'white', strokeWidth: 4},
            ),
        ],
    };
}
