// Through the years: every headline indicator under every policy, and the difference with the first.
import {letter, shown, shown_difference, versus} from '../report.mjs';
import {html} from '../text/html.mjs';
import {badge, figure, section, table} from './parts.mjs';
import {verdict_sentence} from './verdicts.mjs';

/** Places of the whole years in a list of months. */
const whole_years = months => months.map((month, place) => ({month, place})).filter(({month}) => month % 12 === 0);

export function course_table(view, name, group) {
    const {report, speaker} = view;
    const indicator = report.indicator(name);
    const series = report.course(name, group);
    if (!series) return null;
    const range = (policy, place) =>
        `${shown(policy.p05?.[place], indicator, speaker)} – ${shown(policy.p95?.[place], indicator, speaker)}`;
    const head = series.policies.flatMap((_, number) => [
        letter(number),
        speaker.say(`${letter(number)}: 90 van de 100 werelden`, `${letter(number)}: 90 of 100 worlds`),
    ]);
    return table(view, {
        caption: `${speaker.say(indicator.label)} (${speaker.say(indicator.unit)})`,
        head: [speaker.say('jaar', 'year'), ...head],
        rows: whole_years(series.months).map(({month, place}) => [
            month / 12,
            ...series.policies.flatMap(policy => [
                shown(policy.mean?.[place], indicator, speaker),
                range(policy, place),
            ]),
        ]),
    });
}

export function difference_table(view, b, name, group) {
    const {report, speaker} = view;
    const indicator = report.indicator(name);
    const found = report.difference(b, name, group);
    if (!found) return null;
    const text = (list, place) => shown_difference(list?.[place], indicator, speaker);
    return table(view, {
        caption: speaker.say(
            `Verschil ${versus(b)}, ${speaker.say(indicator.unit)}`,
            `Difference ${versus(b)}, ${speaker.say(indicator.unit)}`,
        ),
        head: [speaker.say('jaar', 'year'), `${versus(b)}`, speaker.say('95%-interval', '95% interval')],
        rows: whole_years(found.months).map(({month, place}) => [
            month / 12,
            text(found.mean, place),
            speaker.say(
                `${text(found.low, place)} tot ${text(found.high, place)}`,
                `${text(found.low, place)} to ${text(found.high, place)}`,
            ),
        ]),
    });
}

/** Whether there is more to say of an indicator than its label. */
const told = (indicator, speaker) => ![speaker.say(indicator.label), ''].includes(speaker.say(indicator.about));

function card(view, indicator) {
    const {report, speaker} = view;
    const verdict = b =>
        html`<li>${report.others.length > 1 && html`${badge(b)} `}${verdict_sentence(report.row(b, indicator.name), indicator, speaker)}</li>`;
    return html`<article class="card"><h3>${speaker.say(indicator.label)}</h3>
${told(indicator, speaker) && html`<p class="about">${speaker.say(indicator.about)}</p>`}
<ul class="verdicts">${report.others.map(verdict)}</ul>
${figure(view, 'course', {indicator: indicator.name}, {numbers: course_table(view, indicator.name)})}
${report.others.map(b =>
    figure(view, 'difference', {b, indicator: indicator.name}, {numbers: difference_table(view, b, indicator.name)}),
)}
</article>`;
}

const choices = (label, name, options) =>
    html`<label>${label} <select data-choice="${name}">${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;

/** For any indicator, group and pair; only works with scripts, and is not there without. */
function chooser(view) {
    const {report, speaker} = view;
    const list = of => of.map(one => [one.name, speaker.say(one.label)]);
    return html`<div class="chooser" hidden><h3>${speaker.say('Kies zelf een indicator en een groep', 'Choose an indicator and a group yourself')}</h3>
<form>${choices(speaker.say('Indicator', 'Indicator'), 'indicator', list(report.indicators))}
${choices(speaker.say('Groep', 'Group'), 'group', list(report.groups))}
${
    report.others.length > 1 &&
    choices(
        speaker.say('Verschil', 'Difference'),
        'b',
        report.others.map(b => [b, `${versus(b)}`]),
    )
}</form>
<p class="verdict" aria-live="polite"></p><div class="chosen"></div></div>`;
}

const lead = (view, drawn) =>
    drawn
        ? view.speaker.say(
              'Lijn: het gemiddelde over alle werelden. Donkere band: wat toeval alleen doet (90 van de 100 werelden). ' +
                  'Lichte band: ook wat niemand over de aannames weet. Dunne lijnen: de andere soorten beleid.',
              'Line: the mean over all worlds. Dark band: what chance alone does (90 of 100 worlds). ' +
                  'Light band: also what nobody knows about the assumptions. Thin lines: the other policies.',
          )
        : view.speaker.say(
              'Lijn: het gemiddelde over alle werelden. Band: waar 90 van de 100 werelden liggen, door toeval. ' +
                  'Wat niemand over de aannames weet, zit er niet in.',
              'Line: the mean over all worlds. Band: where 90 of 100 worlds lie, by chance. ' +
                  'What nobody knows about the assumptions is not in it.',
          );

/** @param {import('./parts.mjs').View} view */
export function years(view) {
    const {report, speaker} = view;
    const scale = speaker.say(
        'De schaal van een figuur begint niet bij 0.',
        'The scale of a figure does not start at 0.',
    );
    const chance = report.series.some(one => one.policies.some(policy => policy.chance_p05));
    return section(
        view,
        'years',
        speaker.say('Door de jaren', 'Through the years'),
        `${lead(view, chance)} ${scale}`,
        html`
<ul class="key">${report.policies.map((policy, number) => html`<li>${badge(number)} ${speaker.say(policy.title)}</li>`)}</ul>
${
    !report.distinguishable &&
    html`<p class="nothing-found">${speaker.say(
        'Waar banden en lijnen over elkaar liggen, is geen verschil gevonden. Dat is een uitkomst, geen fout: met deze aannames maakt de keuze hier niets uit dat te meten is.',
        'Where bands and lines lie over each other, no difference was found. That is a result, not an error: under these assumptions the choice makes no difference here that can be measured.',
    )}</p>`
}
<div class="cards">${report.headlines.map(indicator => card(view, indicator))}</div>
${chooser(view)}`,
    );
}
