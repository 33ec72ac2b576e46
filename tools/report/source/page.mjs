// Makes the page: one file that holds everything, in both languages.
import {createHash} from 'node:crypto';
import {parseHTML} from 'linkedom';
import {look} from './charts/palette.mjs';
import {slim} from './slim.mjs';
import {assumptions} from './sections/assumptions.mjs';
import {certainty} from './sections/certainty.mjs';
import {cost} from './sections/cost.mjs';
import {crossing} from './sections/crossing.mjs';
import {evaluation} from './sections/evaluation.mjs';
import {glossary} from './sections/glossary.mjs';
import {limits} from './sections/limits.mjs';
import {opening} from './sections/opening.mjs';
import {reproduction} from './sections/reproduction.mjs';
import {story} from './sections/story.mjs';
import {whom} from './sections/whom.mjs';
import {why} from './sections/why.mjs';
import {years} from './sections/years.mjs';
import {html, json, raw} from './text/html.mjs';
import {Speaker} from './text/speaker.mjs';

/** The sections after the first screen, in their order, with what they are called in the contents. */
const sections = [
    [years, 'years', {nl: 'Door de jaren', en: 'Through the years'}],
    [crossing, 'crossover', {nl: 'Vanaf wanneer', en: 'From when'}],
    [whom, 'whom', {nl: 'Voor wie', en: 'For whom'}],
    [certainty, 'certainty', {nl: 'Hoe zeker', en: 'How surely'}],
    [cost, 'money', {nl: 'Geld', en: 'Money'}],
    [why, 'why', {nl: 'Waardoor', en: 'Why'}],
    [evaluation, 'evaluators', {nl: 'Evaluatoren', en: 'Evaluators'}],
    [story, 'story', {nl: 'Verhaal', en: 'Story'}],
    [assumptions, 'assumptions', {nl: 'Aannames', en: 'Assumptions'}],
    [limits, 'unknown', {nl: 'Niet geweten', en: 'Not known'}],
    [glossary, 'glossary', {nl: 'Woorden', en: 'Words'}],
    [reproduction, 'reproduce', {nl: 'Zelf nadoen', en: 'Do it again'}],
];

/** The whole content in one language. */
function edition(report, language, dom) {
    const speaker = new Speaker(language, report.worlds);
    const view = {report, speaker, dom, id: name => `${language}-${name}`};
    return html`
<div class="edition" lang="${language}" data-edition="${language}">
<a class="skip" href="#${view.id('years')}">${speaker.say('Naar de uitkomsten', 'To the results')}</a>
<main>
${opening(view)}
<nav class="contents" aria-label="${speaker.say('Inhoud', 'Contents')}"><ul>${sections.map(
        ([, name, title]) => html`<li><a href="#${view.id(name)}">${speaker.say(title)}</a></li>`,
    )}</ul></nav>
${sections.map(([write]) => write(view))}
</main>
<footer><p>${speaker.say(
        'Gemaakt met adem. Onder deze aannames; geen voorspelling. Dit bestand haalt niets van internet en stuurt niets weg.',
        'Made with adem. Under these assumptions; not a forecast. This file fetches nothing from the internet and sends nothing.',
    )}</p></footer>
</div>`;
}

const choice = (language, name, checked) => html`
<input type="radio" name="language" id="language-${language}" value="${language}"${checked && raw(' checked')}>
<label for="language-${language}" lang="${language}">${name}</label>`;

const colours = report =>
    report.policies.map((_, number) => `.policy-${number}{--policy:${look(number).colour}}`).join('');

/**
 * @param {import('./report.mjs').Report} report
 * @param {{style: string, script: string, language?: 'nl'|'en'}} parts
 * @returns {string} the page
 */
export function page(report, {style, script, language = 'nl'}) {
    const dom = parseHTML('<html><body></body></html>').document;
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="adem ${report.document.reproduce?.version}">
<title>${new Speaker(language).say(report.document.question)}</title>
<style>${raw(style)}${raw(colours(report))}</style>
</head>
<body>
<fieldset class="languages"><legend><span lang="nl">Taal</span> / <span lang="en">Language</span></legend>${choice(
        'nl',
        'Nederlands',
        language === 'nl',
    )}${choice('en', 'English', language === 'en')}</fieldset>
${edition(report, 'nl', dom)}
${edition(report, 'en', dom)}
<script type="application/json" id="report">${json(slim(report))}</script>
<script>${raw(script)}</script>
</body>
</html>
`.text;
}
