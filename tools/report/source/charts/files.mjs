// Every drawing of a report, as files for slides.
import {parseHTML} from 'linkedom';
import {drawings} from './all.mjs';
import {outcomes} from './evaluators.mjs';
import {caption, draw, file_caution, in_file, key_line, slide, svg_file} from './frame.mjs';
import {look, muted} from './palette.mjs';
import {letter} from '../report.mjs';

/** Only letters, digits and hyphens: a name from the document cannot lead out of the folder. */
const plain = name =>
    name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'unnamed';

/** What is drawn: the name of the file, the kind of drawing, and what of. */
function wanted(report) {
    const own = b => (report.others.length > 1 ? `-${plain(report.policies[b].name)}` : '');
    const each = (list, of) => report.others.flatMap(b => list.map(one => of(b, one)));
    const headlines = report.headlines.map(indicator => indicator.name);
    return [
        ...headlines.map(indicator => [`years-${plain(indicator)}`, 'course', {indicator}]),
        ...each(headlines, (b, indicator) => [`difference-${plain(indicator)}${own(b)}`, 'difference', {b, indicator}]),
        ...each([0], b => [`crossover${own(b)}`, 'crossover', {b}]),
        ...each(headlines, (b, indicator) => [`groups-${plain(indicator)}${own(b)}`, 'groups', {b, indicator}]),
        ['money', 'money', {}],
        ...each([0], b => [`ignorance${own(b)}`, 'ignorance', {b}]),
        ...['parts', 'interactions', 'pathways'].map(list => [
            list === 'parts' ? 'attribution' : `attribution-${list}`,
            'attribution',
            {list},
        ]),
        ...outcomes(report).map(one => [
            `evaluators-${plain(one.outcome.en)}-${one.year}`,
            'evaluators',
            {outcome: one.key},
        ]),
        ['assumptions', 'sensitivity', {}],
    ];
}

/** Which letter is which policy: one line each, with a piece of what stands for it. */
function key(report, speaker, dashed, top, font) {
    return report.policies
        .map((policy, number) => {
            const {colour, dash} = look(number);
            const words = `${letter(number)}  ${speaker.say(policy.title)}`;
            const style = {colour, dash: dashed && dash};
            return key_line(24, top + number * font * 1.45, font, words, style, dashed ? 3 : 11);
        })
        .join('');
}

/** The drawing with title, unit, key and the caution that goes with it wherever it is shown. */
function file(report, speaker, kind, what, dom) {
    const size = kind === 'course' || kind === 'difference' ? {...slide, height: 400} : slide;
    const drawing = drawings[kind](report, speaker, what, size);
    if (!drawing) return null;
    const svg = draw(drawing, size, dom);
    const height = Number(svg.getAttribute('height'));
    const top = 96,
        font = 16;
    const below = top + height + 34;
    const total = below + report.policies.length * font * 1.45 + 22;
    return svg_file(
        {
            width: size.width,
            height: Math.ceil(total),
            language: speaker.language,
            alternative: drawing.alternative,
        },
        caption(24, 44, 26, drawing.title, {weight: 700}) +
            caption(24, 72, 17, drawing.subtitle, {fill: muted}) +
            in_file(svg, 0, top, size.font, drawing.title) +
            key(report, speaker, drawing.dashed, below, font) +
            caption(24, total - 10, 13, file_caution(speaker, drawing.note), {fill: muted}),
    );
}

/**
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @returns {{name: string, text: string}[]}
 */
export function files(report, speaker) {
    const dom = parseHTML('<html><body></body></html>').document;
    return wanted(report)
        .map(([name, kind, what]) => ({name: `${name}.svg`, text: file(report, speaker, kind, what, dom)}))
        .filter(one => one.text !== null);
}
