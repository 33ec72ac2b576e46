// How to do it again: command, version, seed, and the files with everything resolved.
import {html} from '../text/html.mjs';
import {known} from '../text/speaker.mjs';
import {command, folded, section} from './parts.mjs';

/** @param {import('./parts.mjs').View} view */
export function reproduction(view) {
    const {report, speaker} = view;
    const found = report.document.reproduce ?? {};
    const facts = [
        [speaker.say('versie', 'version'), [found.version, found.commit].filter(Boolean).join(' · ')],
        [
            speaker.say(speaker.counted.word),
            known(found.replicates) ? speaker.number(found.replicates) : '',
        ],
        [speaker.say('jaren', 'years'), found.years],
        [speaker.say('eerste maand', 'first month'), found.start],
        [speaker.say('maanden inloop, vooraf', 'months to settle, beforehand'), found.settle_months],
        [
            speaker.say('aannames', 'assumptions'),
            report.document.parameters_drawn
                ? speaker.say(
                      'getrokken uit hun aannemelijke bereik; opeenvolgende werelden kunnen één trekking delen',
                      'drawn from their plausible range; worlds that follow each other may share one draw',
                  )
                : speaker.say('in alle werelden gelijk', 'the same in all worlds'),
        ],
        [speaker.say('toevalsgetal', 'seed'), found.seed],
        [speaker.say('sleutel van de berekening', 'key of the run'), found.run_key],
    ].filter(([, value]) => value !== undefined && value !== null && value !== '');
    const file = one => folded(view, one.name, html`<pre tabindex="0">${one.text}</pre>`);
    return section(
        view,
        'reproduce',
        speaker.say('Zelf nadoen', 'Do it again'),
        found.files?.length
            ? speaker.say(
                  'Bewaar de bestanden hieronder. Dan geeft deze opdracht op elke machine dezelfde getallen; ook de andere opdrachten op deze pagina gaan over die bestanden.',
                  'Save the files below. Then this command gives the same numbers on every machine; the other commands on this page are about these files too.',
              )
            : speaker.say(
                  'Dezelfde opdracht geeft op elke machine dezelfde getallen.',
                  'The same command gives the same numbers on every machine.',
              ),
        html`
<p>${command(found.command ?? '')}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${found.files?.length ? html`<div class="files"><h3>${speaker.say('Bestanden', 'Files')}</h3>${found.files.map(file)}</div>` : ''}`,
    );
}
