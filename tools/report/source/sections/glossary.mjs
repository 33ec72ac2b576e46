// Words that this page uses, in plain language.
import {html} from '../text/html.mjs';
import {section} from './parts.mjs';

/** Word and meaning, in both languages. */
export const words = [
    [
        {nl: 'wereld', en: 'world'},
        {
            nl: 'Eén keer de hele geschiedenis nagespeeld: een verzonnen bevolking met haar eigen toeval. Elk beleid krijgt dezelfde werelden. Vaktaal: replicatie.',
            en: 'The whole history played once: a made-up population with its own chance events. Every policy gets the same worlds. Technical: replicate.',
        },
    ],
    [
        {nl: 'gemiddelde', en: 'mean'},
        {
            nl: 'Alle werelden bij elkaar opgeteld en gedeeld door hun aantal. In geen enkele wereld hoeft het precies zo te gaan.',
            en: 'All worlds added up and divided by their number. It need not go exactly like that in any of them.',
        },
    ],
    [
        {nl: 'band', en: 'band'},
        {
            nl: 'Waar 90 van de 100 werelden liggen: 5 liggen eronder, 5 erboven.',
            en: 'Where 90 of 100 worlds lie: 5 lie below it, 5 above.',
        },
    ],
    [
        {nl: '95%-interval', en: '95% interval'},
        {
            nl: 'Waar het gemiddelde verschil ligt, voor zover het toeval tussen de werelden dat openlaat. Meer werelden maken het smaller. Ligt 0 erin, dan is geen verschil aangetoond.',
            en: 'Where the mean difference lies, as far as chance between the worlds leaves it open. More worlds make it narrower. When 0 is inside, no difference has been shown.',
        },
    ],
    [
        {nl: 'niet te onderscheiden', en: 'cannot be told apart'},
        {
            nl: 'Het verschil is zo klein, of het toeval zo groot, dat niet te zeggen is wie beter is. Dat is iets anders dan “gelijk”.',
            en: 'The difference is so small, or chance so large, that nobody can say who is better. That is not the same as “equal”.',
        },
    ],
    [
        {nl: 'houdt stand', en: 'survives'},
        {
            nl: 'Blijft over als meetelt dat er veel tegelijk is vergeleken (correctie voor valse ontdekkingen).',
            en: 'Remains once it is counted in that many things were compared at once (correction for false discoveries).',
        },
    ],
    [
        {nl: 'omslagpunt', en: 'crossover'},
        {
            nl: 'De eerste maand vanaf welke een beleid voor blijft tot het eind. In elke wereld kan dat een andere maand zijn.',
            en: 'The first month from which a policy stays ahead until the end. It may be another month in every world.',
        },
    ],
    [
        {nl: 'terugbetaald, opgeteld', en: 'paid off, added up'},
        {
            nl: 'Wanneer de winst van later het verlies van eerder goedmaakt.',
            en: 'When what is gained later makes up for what was lost earlier.',
        },
    ],
    [
        {nl: 'toeval', en: 'chance'},
        {
            nl: 'Wat van wereld tot wereld verschilt terwijl de aannames gelijk blijven: wie verhuist, wie ziek wordt, wie elkaar ontmoet.',
            en: 'What differs from world to world while the assumptions stay the same: who moves, who falls ill, who meets.',
        },
    ],
    [
        {nl: 'onwetendheid', en: 'ignorance'},
        {
            nl: 'Wat niemand precies weet: hoe sterk en hoe snel de dingen op elkaar werken. Meer werelden helpen daar niet tegen, onderzoek wel.',
            en: 'What nobody knows exactly: how strongly and how fast things act on each other. More worlds do not help, research does.',
        },
    ],
    [
        {nl: 'spijt', en: 'regret'},
        {
            nl: 'Hoeveel men in een wereld misloopt doordat daar een ander beleid beter was geweest.',
            en: 'How much is missed in a world because another policy would have been better there.',
        },
    ],
    [
        {nl: 'grootte van een verschil', en: 'size of a difference'},
        {
            nl: 'Het verschil gedeeld door hoe ver bewoners (of wijken) aan het begin uit elkaar liggen. 0,2 is klein, 0,8 is groot.',
            en: 'The difference divided by how far residents (or neighbourhoods) lie apart at the start. 0.2 is small, 0.8 is large.',
        },
    ],
    [
        {nl: 'hoofdindicator', en: 'headline indicator'},
        {
            nl: 'Een van de weinige uitkomsten die vooraf zijn gekozen, zodat niemand achteraf kan uitzoeken wat goed uitkomt.',
            en: 'One of the few outcomes that were chosen beforehand, so that nobody can pick afterwards what suits.',
        },
    ],
    [
        {nl: 'aanname', en: 'assumption'},
        {
            nl: 'Een getal of een regel in het model. Sommige komen uit onderzoek, andere zijn gekozen; bij elk staat de bron of het woord “assumption”.',
            en: 'A number or a rule in the model. Some come from research, others were chosen; each states its source or the word “assumption”.',
        },
    ],
];

/** @param {import('./parts.mjs').View} view */
export function glossary(view) {
    const {speaker} = view;
    return section(
        view,
        'glossary',
        speaker.say('Woorden', 'Words'),
        null,
        html`<dl class="glossary">${words.map(
            ([word, meaning]) => html`<div><dt>${speaker.say(word)}</dt><dd>${speaker.say(meaning)}</dd></div>`,
        )}</dl>`,
    );
}
