// Draws the benchmark of long against short: for each indicator the effect against the years over which the money is spent.
import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';
import {known, Speaker} from '../text/speaker.mjs';
import {caption, draw, file_caution, in_file, key_line, svg_file, value_axis} from './frame.mjs';
import {extent, round_marks, visible} from './labels.mjs';
import {ink, look, muted} from './palette.mjs';

/** The format of the document that this program reads. */
const format = 1;

/** @typedef {{years: number, mean: number, low: number, high: number}} Point
 *  @typedef {{label: object, unit: object, digits: number, lines: Point[][]}} Panel one line for each moment */

const across = 3,
    gap = 24;
const panel_size = {width: 400, height: 250, font: 14};
const top = 112;

/** Points of one moment stand beside those of another. */
const beside = (years, moment, moments) => years * (1 + 0.022 * (moment - (moments - 1) / 2));

function line_marks(points, moment, moments, font) {
    const {colour, dash, symbol} = look(moment);
    const own = points
        .filter(point => known(point.mean))
        .map(point => ({...point, x: beside(point.years, moment, moments)}));
    const style = {x: 'x', stroke: colour};
    return [
        Plot.ruleX(
            own.filter(point => known(point.low) && known(point.high)),
            {...style, y1: 'low', y2: 'high', strokeWidth: 1.2, strokeOpacity: 0.7},
        ),
        Plot.lineY(own, {...style, y: 'mean', strokeWidth: 2, strokeDasharray: dash}),
        Plot.dot(own, {...style, y: 'mean', fill: colour, r: font * 0.2, symbol}),
    ];
}

/** @param {Panel} panel @returns {import('./frame.mjs').Drawing} */
function drawing({lines, digits, label, unit}, years, speaker, {height, font}) {
    const numbers = lines.flat().flatMap(point => [point.mean, point.low, point.high]);
    const domain = extent(numbers, 0.06, visible(digits)) ?? visible(digits);
    const {marks, digits: shown} = round_marks(domain, 5);
    return {
        options: {
            height,
            marginLeft: font * 3.2,
            marginRight: font,
            marginTop: font * 0.6,
            marginBottom: font * 1.8,
            x: {type: 'log', base: 2, domain: [years[0] * 0.88, years.at(-1) * 1.14]},
            y: {domain},
            marks: [
                ...value_axis(marks, mark => speaker.signed(mark, shown)),
                Plot.axisX(years, {label: null, tickSize: 4, stroke: muted, fill: muted, tickFormat: String}),
                Plot.ruleY([0], {stroke: ink, strokeWidth: 1.2}),
                ...lines.flatMap((points, moment) => line_marks(points, moment, lines.length, font)),
            ],
        },
        alternative: `${speaker.say(label)}, ${speaker.say(unit)}`,
    };
}

/** "Trust: year 2: from +0.5 (1 year) to +0.1 (20 years); …" */
function in_words({label, digits, lines}, moments, speaker) {
    const at = point => `${speaker.signed(point.mean, digits)} (${speaker.years(point.years)})`;
    const of = (points, moment) => {
        const own = points.filter(point => known(point.mean));
        if (!own.length) return [];
        const [first, last] = [at(own[0]), at(own.at(-1))];
        const words = speaker.say(`van ${first} naar ${last}`, `from ${first} to ${last}`);
        return [`${moments[moment]}: ${words}`];
    };
    return `${speaker.say(label)}: ${lines.flatMap(of).join('; ')}.`;
}

/** Which line is which moment. */
function key(moments, width, y, font) {
    const each = width / moments.length;
    return moments.map((moment, number) => key_line(gap + number * each, y, font, moment, look(number), 3)).join('');
}

function checked(document) {
    if (document?.format !== format)
        throw new Error(`this is not a benchmark of format ${format}: its "format" is ${document?.format}`);
    for (const list of ['moments', 'panels'])
        if (!document[list]?.length) throw new Error(`the benchmark has no "${list}"`);
    return document;
}

/** One indicator with its title, at its place. */
function panel_at(x, y, panel, years, speaker, dom) {
    const {height, font} = panel_size;
    const own = drawing(panel, years, speaker, panel_size);
    const below = speaker.say('jaren waarover het geld wordt besteed', 'years over which the money is spent');
    return (
        caption(x, y, 16, speaker.say(panel.label), {weight: 700}) +
        caption(x, y + 19, 13, speaker.say(panel.unit), {fill: muted}) +
        in_file(draw(own, panel_size, dom), x, y + 26, font, own.alternative) +
        caption(x + font * 3.2, y + height + 40, 12, below, {fill: muted})
    );
}

/** What is drawn, above it. */
const headings = speaker => ({
    title: speaker.say('Hetzelfde geld, lang of kort besteed', 'The same money, spent long or short'),
    subtitle: speaker.say(
        'verschil met niets extra, met 95%-interval; alle bewoners; één project, gelijkmatig besteed, tijdelijke contracten, beloften waarmaken als gewoonlijk',
        'difference from nothing more, with 95% interval; all residents; one project, spent evenly, temporary contracts, delivery of promises as usual',
    ),
});

/**
 * The whole figure as SVG, in one language.
 * @param {{format: number, moments: object[], panels: Panel[]}} document throws an Error that says what is wrong with it
 * @param {'nl'|'en'} language
 */
export function lengths(document, language) {
    const {moments: texts, panels} = checked(document);
    const speaker = new Speaker(language);
    const dom = parseHTML('<html><body></body></html>').document;
    const moments = texts.map(text => speaker.say(text));
    const points = panels.flatMap(panel => panel.lines.flat());
    const years = [...new Set(points.map(point => point.years))].sort((one, other) => one - other);
    const columns = Math.min(across, panels.length);
    const [step_x, step_y] = [panel_size.width + gap, panel_size.height + 76];
    const width = columns * step_x + gap;
    const below = top + Math.ceil(panels.length / columns) * step_y;
    const height = below + 44;
    const each = panels.map((panel, number) => {
        const [x, y] = [gap + (number % columns) * step_x, top + Math.floor(number / columns) * step_y];
        return panel_at(x, y, panel, years, speaker, dom);
    });
    const {title, subtitle} = headings(speaker);
    return svg_file(
        {width, height, language, alternative: panels.map(panel => in_words(panel, moments, speaker)).join(' ')},
        caption(gap, 44, 24, title, {weight: 700}) +
            caption(gap, 72, 15, subtitle, {fill: muted}) +
            each.join('') +
            key(moments, width - gap, below, 15) +
            caption(gap, height - 12, 13, file_caution(speaker), {fill: muted}),
    );
}
