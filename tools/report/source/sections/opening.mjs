// The first screen: the question, the policies in words, the answer with its certainty, the money.
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {badge, folded} from './parts.mjs';

/** So many things are said of a policy at once, so that the answer and the first charts stay in sight (assumption). */
const at_once = 3;

/** One thing to say of a policy; where it is folded with the name that its lever has in a scenario. */
const word = (text, speaker, named) =>
    html`<li>${speaker.say(text)}${named && text.lever && html` <code class="lever">${text.lever}</code>`}</li>`;

function words_of(policy, view) {
    const {speaker} = view;
    const words = policy.words ?? [];
    const list = (some, named) => some.length > 0 && html`<ul>${some.map(text => word(text, speaker, named))}</ul>`;
    const first = words.length > at_once + 1 ? words.slice(0, at_once) : words;
    const rest = words.slice(first.length);
    return html`${list(first, false)}${
        rest.length > 0 &&
        folded(view, speaker.say(`En nog ${rest.length}`, `And ${rest.length} more`), list(rest, true), {printed: true})
    }`;
}

function policies(view) {
    const {report, speaker} = view;
    return html`<ol class="policies">${report.policies.map(
        (policy, number) => html`
<li class="policy policy-${number}"><h3>${badge(number)} ${speaker.say(policy.title)}${
            number === 0 &&
            report.policies.length > 1 &&
            html` <span class="quiet">${speaker.say('waarmee wordt vergeleken', 'the one compared with')}</span>`
        }</h3>${words_of(policy, view)}</li>`,
    )}</ol>`;
}

/** What each policy spends; where that is not known, what there is to say. */
function money({report, speaker}) {
    const rows = (report.document.money?.rows ?? []).filter(row => known(row.realised) || known(row.planned));
    const own = row => html`<div><dt>${badge(Math.max(report.number_of(row.policy), 0))}</dt>
<dd><strong>${speaker.euro(row.realised)}</strong> ${speaker.say('besteed', 'spent')}
<span class="quiet">${speaker.say('van', 'of')} ${speaker.euro(row.planned)} ${speaker.say('gepland', 'planned')}</span></dd></div>`;
    if (!rows.length) return html`<p>${speaker.say(report.document.money?.text)}</p>`;
    const unlike = rows.some(row => !(Math.abs(row.planned - rows[0].planned) < 1));
    const caution = html`<p>${speaker.say(
        'De plannen verschillen, dus ook het geld kan een verschil verklaren.',
        'The plans differ, so money too may explain a difference.',
    )}</p>`;
    return html`<dl class="amounts">${rows.map(own)}</dl>${unlike && caution}`;
}

/** Of fewer worlds than this a report warns; a sentence of more characters is set smaller (assumptions). */
const few = 30,
    long = 160;

/** A share of few worlds is coarse, whatever its digits. */
function how_many({report, speaker}) {
    const count = report.document.reproduce?.replicates;
    if (!known(count) || count >= few) return '';
    const worlds = count === 1 ? speaker.say('wereld', 'world') : speaker.say('werelden', 'worlds');
    return html`<p class="few">${speaker.say(
        `Let op: er is gerekend met ${count} ${worlds}. Dat is te weinig om op te varen.`,
        `Note: this rests on ${count} ${worlds}. That is too few to go by.`,
    )}</p>`;
}

/** What else there is to say. */
function points({report, speaker}) {
    const texts = report.document.answer?.points ?? [];
    return texts.length > 0 && html`<ul class="points">${texts.map(text => html`<li>${speaker.say(text)}</li>`)}</ul>`;
}

/** @param {import('./parts.mjs').View} view */
export function opening(view) {
    const {report, speaker} = view;
    const {answer = {}, question, place, residents} = report.document;
    const open = !report.distinguishable;
    const where = known(residents)
        ? speaker.say(`${speaker.number(residents)} inwoners`, `${speaker.number(residents)} residents`)
        : '';
    return html`
<header class="opening" data-section="opening">
<p class="kicker">${speaker.say('Beleid vergeleken met een simulatie', 'Policies compared by simulation')}
 · ${speaker.say(place)}${where && html` · ${where}`}</p>
<h1>${speaker.say(question)}</h1>
<section class="${open ? 'answer open' : 'answer'}" aria-labelledby="${view.id('answer')}">
<h2 id="${view.id('answer')}" class="label">${
        open
            ? speaker.say('Antwoord: niet te onderscheiden', 'Answer: cannot be told apart')
            : speaker.say('Antwoord', 'Answer')
    }</h2>
<p class="${speaker.say(answer.sentence).length > long ? 'sentence long' : 'sentence'}">${speaker.say(answer.sentence)}</p>
<p class="certainty">${speaker.say(answer.certainty)}</p>
${how_many(view)}
</section>
<div class="beside">
<section aria-labelledby="${view.id('policies')}"><h2 id="${view.id('policies')}" class="label">${speaker.say(
        'Wat is vergeleken',
        'What was compared',
    )}</h2>${policies(view)}</section>
<section aria-labelledby="${view.id('cost')}"><h2 id="${view.id('cost')}" class="label">${speaker.say('Geld', 'Money')}</h2>
${money(view)}</section>
</div>
${points(view)}
</header>`;
}
