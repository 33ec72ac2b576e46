// Which choice disappoints least: for all residents, and folded for each group how often a policy is the best.
import {letter, shown} from '../report.mjs';
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {badge, folded, table} from './parts.mjs';
import {share_range} from './verdicts.mjs';

/** "60 van de 100 (50 tot 69)". */
const chance_to_be_best = (policy, speaker) =>
    speaker.frequency(policy.best) + share_range([policy.best_low, policy.best_high], speaker);

function of_indicator(view, indicator, found) {
    const {report, speaker} = view;
    return table(view, {
        caption: speaker.say(
            `${speaker.say(indicator.label)}: werelden waarin een beleid het beste is (95%-interval), jaar ${report.last_year}`,
            `${speaker.say(indicator.label)}: worlds in which a policy is the best (95% interval), year ${report.last_year}`,
        ),
        head: [speaker.say('groep', 'group'), ...report.policies.map((_, number) => badge(number))],
        rows: found.map(one => [
            speaker.say(report.group(one.group).label),
            ...one.policies.map(policy => chance_to_be_best(policy, speaker)),
        ]),
    });
}

/** How often each policy is the best for each other group. */
function by_group(view) {
    const {report, speaker} = view;
    const found = report.choice.filter(one => one.group !== report.everybody && one.year === report.last_year);
    const of = indicator => found.filter(one => one.indicator === indicator.name);
    const indicators = report.indicators.filter(indicator => of(indicator).length);
    if (!indicators.length) return '';
    return folded(
        view,
        speaker.say('Het beste voor elke groep', 'The best for each group'),
        html`${indicators.map(indicator => of_indicator(view, indicator, of(indicator)))}`,
    );
}

/** @param {import('./parts.mjs').View} view */
export function choosing(view) {
    const {report, speaker} = view;
    const found = report.choice.filter(one => one.group === report.everybody && one.year === report.last_year);
    if (!found.length) return '';
    const rows = found.flatMap(one => {
        const indicator = report.indicator(one.indicator);
        const reference = one.reference ?? 0;
        const points = value =>
            known(value) ? speaker.number(value * indicator.factor, indicator.difference_digits) : '–';
        return one.policies.map((policy, number) => [
            html`${speaker.say(indicator.label)}: ${badge(number)}${
                number === 0 && html`<br><span class="quiet">${speaker.say(indicator.unit)}</span>`
            }`,
            chance_to_be_best(policy, speaker),
            number === reference ? '–' : speaker.frequency(policy.worse_than_reference),
            shown(policy.worst_tenth, indicator, speaker),
            points(policy.regret_mean),
            points(policy.regret_max),
        ]);
    });
    return html`<h3>${speaker.say('Welke keuze valt het minst tegen', 'Which choice disappoints least')}</h3>
${table(view, {
    caption: speaker.say(`Jaar ${report.last_year}, alle bewoners`, `Year ${report.last_year}, all residents`),
    head: [
        speaker.say('indicator en beleid', 'indicator and policy'),
        speaker.say('werelden waarin het beste (95%-interval)', 'worlds in which best (95% interval)'),
        speaker.say(
            `werelden waarin slechter dan ${letter(found[0].reference ?? 0)}`,
            `worlds in which worse than ${letter(found[0].reference ?? 0)}`,
        ),
        speaker.say('in de slechtste tien van de 100 werelden', 'in the worst ten of 100 worlds'),
        speaker.say('spijt, gemiddeld', 'regret, mean'),
        speaker.say('spijt, hoogstens', 'regret, at most'),
    ],
    rows,
})}
${by_group(view)}`;
}
