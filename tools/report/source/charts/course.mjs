// Draws an indicator through the years under every policy: the mean, and the band in which nine of ten worlds lie.
import * as Plot from '@observablehq/plot';
import {letter, shown} from '../report.mjs';
import {known} from '../text/speaker.mjs';
import {extent} from './labels.mjs';
import {look, muted} from './palette.mjs';
import {axes, end_labels, end_of, margins, pointed, points, unit_line} from './time_axes.mjs';

/** Many bands over each other are paler. */
const opacity = lines => (lines.length > 2 ? 0.1 : 0.15);

/** All policies in one frame. */
function together({lines, domain, years, text, speaker, size}) {
    const height = size.height ?? size.width * 0.56;
    const bands = lines.map(({number, points: own}) =>
        Plot.areaY(own, {x: 'year', y1: 'p05', y2: 'p95', fill: look(number).colour, fillOpacity: opacity(lines)}),
    );
    const means = lines.map(({number, points: own}) =>
        Plot.lineY(own, {
            x: 'year',
            y: 'mean',
            stroke: look(number).colour,
            strokeWidth: size.font / 6,
            strokeDasharray: look(number).dash,
        }),
    );
    const ends = lines.map(({number, points: own}) => ({
        x: end_of(own).year,
        y: end_of(own).mean,
        colour: look(number).colour,
        text: `${letter(number)} ${text(end_of(own).mean)}`,
    }));
    return {
        height,
        marks: [
            ...axes(domain, years, speaker, size),
            ...bands,
            ...means,
            ...end_labels(ends, domain, height, size),
            ...pointed(lines[0].points, row => hover(row, lines, text, speaker), size),
        ],
    };
}

function hover(row, lines, text, speaker) {
    const of = ({number, points: own}) => {
        const at = own[row.index];
        return `${letter(number)}  ${text(at.mean)}  (${text(at.p05)} – ${text(at.p95)})`;
    };
    return [hover_moment(row, speaker), ...lines.map(of)].join('\n');
}
const hover_moment = (row, speaker) => {
    const year = speaker.number(row.year, row.month % 12 === 0 ? 0 : 1);
    return speaker.say(`jaar ${year}`, `year ${year}`);
};

const chance_hover = (row, number, text, speaker) =>
    [
        hover_moment(row, speaker),
        `${letter(number)}  ${text(row.mean)}`,
        `${speaker.say('toeval', 'chance')}  ${text(row.chance_p05)} – ${text(row.chance_p95)}`,
        `${speaker.say('met onwetendheid', 'with ignorance')}  ${text(row.p05)} – ${text(row.p95)}`,
    ].join('\n');

/** What is not known is drawn too: each policy has its own panel, in which the inner band is chance. */
function panels({lines, domain, years, text, speaker, size}) {
    const beside = size.width > 600;
    const facet = beside ? 'fx' : 'fy';
    const height = size.height ?? (beside ? size.width * 0.42 : lines.length * size.width * 0.31 + size.font * 2);
    const marks = lines.flatMap(({number, points: own}) => {
        const place = {[facet]: () => number, x: 'year'};
        const {colour} = look(number);
        return [
            ...lines
                .filter(other => other.number !== number)
                .map(other =>
                    Plot.lineY(other.points, {...place, y: 'mean', stroke: muted, strokeOpacity: 0.5, strokeWidth: 1}),
                ),
            Plot.areaY(own, {...place, y1: 'p05', y2: 'p95', fill: colour, fillOpacity: 0.17}),
            Plot.areaY(own, {...place, y1: 'chance_p05', y2: 'chance_p95', fill: colour, fillOpacity: 0.36}),
            Plot.lineY(own, {...place, y: 'mean', stroke: colour, strokeWidth: size.font / 6}),
            Plot.text([end_of(own)], {
                ...place,
                y: 'mean',
                fill: colour,
                fontWeight: 700,
                textAnchor: 'start',
                dx: 6,
                text: end => `${letter(number)} ${text(end.mean)}`,
            }),
            ...pointed(own, row => chance_hover(row, number, text, speaker), size, place),
        ];
    });
    return {
        height,
        [facet]: {axis: null, padding: beside ? 0.28 : 0.12},
        marks: [...axes(domain, years, speaker, size, false), ...marks],
    };
}

function from_to({number, points: own}, text, speaker) {
    const first = text(own.find(point => known(point.mean)).mean),
        last = text(end_of(own).mean);
    return speaker.say(
        `${letter(number)} gaat van ${first} naar ${last}`,
        `${letter(number)} goes from ${first} to ${last}`,
    );
}

/** The policies of which there are numbers, in the unit of the indicator. */
function lines_of(series, indicator) {
    return (series?.policies ?? [])
        .map((policy, number) => ({number, points: points(series.months, policy, indicator.factor)}))
        .filter(line => line.points.some(point => known(point.mean)));
}

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{indicator: string, group?: string}} what
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function course(report, speaker, what, size) {
    const indicator = report.indicator(what.indicator);
    const series = report.course(what.indicator, what.group);
    const lines = lines_of(series, indicator);
    const domain = extent(lines.flatMap(line => line.points.flatMap(point => [point.mean, point.p05, point.p95])));
    if (!domain) return null;
    const text = value => shown(value / indicator.factor, indicator, speaker);
    const way = series.policies.some(policy => policy.chance_p05) ? panels : together;
    const frame = way({lines, domain, years: report.years, text, speaker, size});
    return {
        options: {...margins(size), x: {domain: [0, Math.max(1, report.years)]}, y: {domain}, ...frame},
        title: speaker.say(indicator.label),
        subtitle: unit_line(indicator, speaker),
        note:
            way === panels
                ? speaker.say(
                      'lijn: gemiddelde; donkere band: 90 van de 100 werelden door toeval; lichte band: ook wat niemand weet',
                      'line: mean; dark band: 90 of 100 worlds by chance; light band: also what nobody knows',
                  )
                : speaker.say('lijn: gemiddelde; band: 90 van de 100 werelden', 'line: mean; band: 90 of 100 worlds'),
        dashed: way === together,
        alternative:
            `${speaker.say('Lijnen door de jaren', 'Lines through the years')}: ` +
            `${speaker.say(indicator.label)}, ${unit_line(indicator, speaker)}. ` +
            `${lines.map(line => from_to(line, text, speaker)).join('; ')}.`,
    };
}
