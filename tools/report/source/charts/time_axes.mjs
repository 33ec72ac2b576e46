// What drawings with years from left to right share.
import * as Plot from '@observablehq/plot';
import {known} from '../text/speaker.mjs';
import {value_axis} from './frame.mjs';
import {apart, round_marks} from './labels.mjs';
import {muted} from './palette.mjs';

/** One point for each month: each list of numbers, times the factor of the indicator. */
export function points(months, lists, factor) {
    return months.map((month, index) => {
        const point = {month, year: month / 12, index};
        for (const [name, list] of Object.entries(lists))
            point[name] = known(list?.[index]) ? list[index] * factor : NaN;
        return point;
    });
}

/** The last point that has a number. */
export const end_of = line => line.filter(point => known(point.mean)).at(-1);

export function moment(month, speaker) {
    const year = Math.floor(month / 12),
        rest = month % 12;
    const after = `${speaker.say('na', 'after')} ${speaker.years(year)}`;
    return rest === 0 ? after : `${after} ${speaker.say('en', 'and')} ${speaker.months(rest)}`;
}

export const margins = size => ({
    marginLeft: size.font * 3.4,
    marginRight: size.font * 5.4,
    marginTop: size.font * 1.1,
    marginBottom: size.font * 2,
});

/** The axes of years and of values, with a light grid; wide: with room for many years. */
export function axes(domain, years, speaker, size, wide = size.width > 600) {
    const {marks, digits} = round_marks(domain, 4);
    const year_marks = round_marks([0, Math.max(1, years)], wide ? 10 : 5).marks.filter(Number.isInteger);
    const year = mark => (mark === year_marks.at(-1) ? speaker.say(`jaar ${mark}`, `year ${mark}`) : String(mark));
    return [
        ...value_axis(marks, mark => speaker.number(mark, digits)),
        Plot.axisX(year_marks, {label: null, tickSize: 4, stroke: muted, fill: muted, tickFormat: year}),
    ];
}

/** Labels at the right end of lines, kept apart: {x, y, colour, text} each. */
export function end_labels(ends, domain, height, size) {
    const {marginTop, marginBottom} = margins(size);
    const unit = (domain[1] - domain[0]) / (height - marginTop - marginBottom);
    const places = apart(
        ends.map(end => end.y),
        size.font * 1.2 * unit,
        domain[0],
        domain[1],
    );
    return ends.map((end, index) =>
        Plot.text([end.text], {
            x: [end.x],
            y: [places[index]],
            fill: end.colour,
            dx: 6,
            fontWeight: 700,
            textAnchor: 'start',
        }),
    );
}

/** What is shown of the month that the pointer is nearest to; rows need a year and a mean; place: the panel. */
export function pointed(rows, text, size, place = {}) {
    if (!size.tip) return [];
    return [
        Plot.ruleX(rows, Plot.pointerX({...place, x: 'year', stroke: muted, strokeOpacity: 0.6, maxRadius: Infinity})),
        Plot.tip(
            rows,
            Plot.pointerX({
                ...place,
                x: 'year',
                y: 'mean',
                title: text,
                fontSize: size.font,
                fill: 'white',
                textPadding: 9,
                lineHeight: 1.35,
                maxRadius: Infinity,
            }),
        ),
    ];
}

/** "percent · higher is better". */
export function unit_line(indicator, speaker) {
    const direction = {
        higher: speaker.say('hoger is beter', 'higher is better'),
        lower: speaker.say('lager is beter', 'lower is better'),
        neither: speaker.say('geen goede of slechte richting', 'no good or bad direction'),
    };
    return `${speaker.say(indicator.unit)} · ${direction[indicator.good] ?? direction.neither}`;
}
