// Draws the difference of a policy with the first through the years, with its 95 % interval.
import * as Plot from '@observablehq/plot';
import {letter, shown_difference, versus} from '../report.mjs';
import {extent, visible} from './labels.mjs';
import {ink, look, muted, nothing} from './palette.mjs';
import {axes, end_labels, end_of, margins, moment, pointed, points} from './time_axes.mjs';

/** Who is ahead above the line of no difference, and who below it. */
function sides(indicator, b, domain, speaker, size) {
    if (indicator.good === 'neither') return [];
    const above = indicator.good === 'higher' ? b : 0,
        below = above === b ? 0 : b;
    const side = (number, frameAnchor, dy) =>
        Plot.text([speaker.say(`${letter(number)} beter`, `${letter(number)} better`)], {
            frameAnchor,
            dx: 4,
            dy,
            fill: muted,
            fontSize: size.font * 0.95,
            stroke: 'white',
            strokeWidth: 3,
        });
    const marks = [];
    if (domain[1] > 0) marks.push(side(above, 'top-left', 2));
    if (domain[0] < 0) marks.push(side(below, 'bottom-left', -3));
    return marks;
}

/** Said in the drawing itself when the interval holds 0 at the end. */
const untold = speaker =>
    Plot.text([speaker.say('niet te onderscheiden', 'cannot be told apart')], {
        frameAnchor: 'bottom-right',
        dx: -4,
        dy: -3,
        fill: ink,
        fontWeight: 700,
        stroke: 'white',
        strokeWidth: 3,
    });

/**
 * Null when there is nothing to draw.
 * @param {import('../report.mjs').Report} report
 * @param {import('../report.mjs').Speaker} speaker
 * @param {{b: number, indicator: string, group?: string}} what
 * @param {import('./frame.mjs').Size} size
 * @returns {?import('./frame.mjs').Drawing}
 */
export function difference(report, speaker, what, size) {
    const indicator = report.indicator(what.indicator);
    const found = report.difference(what.b, what.indicator, what.group);
    const own = found
        ? points(found.months, {mean: found.mean, low: found.low, high: found.high}, indicator.factor)
        : [];
    const domain = extent(
        own.flatMap(point => [point.mean, point.low, point.high]),
        0.16,
        visible(indicator.difference_digits),
    );
    if (!domain || !end_of(own)) return null;
    const height = size.height ?? size.width * 0.4;
    const end = end_of(own);
    const open = end.low <= 0 && end.high >= 0;
    const colour = open ? nothing : look(what.b).colour;
    const name = `${versus(what.b)}`;
    const text = value => shown_difference(value / indicator.factor, indicator, speaker);
    const interval = row =>
        speaker.say(`${text(row.low)} tot ${text(row.high)}`, `${text(row.low)} to ${text(row.high)}`);
    const hover = row =>
        [
            moment(row.month, speaker),
            `${name}  ${text(row.mean)}`,
            speaker.say(`95%-interval ${interval(row)}`, `95% interval ${interval(row)}`),
        ].join('\n');
    const label = speaker.say(indicator.label),
        unit = speaker.say(indicator.unit);
    return {
        options: {
            ...margins(size),
            height,
            x: {domain: [0, Math.max(1, report.years)]},
            y: {domain},
            marks: [
                ...axes(domain, report.years, speaker, size),
                Plot.areaY(own, {x: 'year', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.22}),
                Plot.ruleY([0], {stroke: ink, strokeWidth: 1.2}),
                Plot.lineY(own, {x: 'year', y: 'mean', stroke: colour, strokeWidth: size.font / 6}),
                ...end_labels([{x: end.year, y: end.mean, colour, text: text(end.mean)}], domain, height, size),
                ...(open ? [untold(speaker)] : []),
                ...sides(indicator, what.b, domain, speaker, size),
                ...pointed(own, hover, size),
            ],
        },
        title: `${label}: ${name}`,
        subtitle: speaker.say(
            `verschil ${name}, ${unit}, met 95%-interval`,
            `difference ${name}, ${unit}, with 95% interval`,
        ),
        alternative: speaker.say(
            `Verschil ${name} door de jaren, met 95%-interval: ${label}. Aan het eind ${text(end.mean)} (${interval(end)}).`,
            `Difference ${name} through the years, with 95% interval: ${label}. At the end ${text(end.mean)} (${interval(end)}).`,
        ),
    };
}
