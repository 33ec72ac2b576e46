// Draws the indicator, the group and the pair that the reader chooses.
import {card} from '../charts/frame.mjs';
import {folded} from '../sections/parts.mjs';
import {difference_table} from '../sections/years.mjs';
import {verdict_sentence} from '../sections/verdicts.mjs';
import {known} from '../text/speaker.mjs';
import {draw_into, speaker_of} from './redrawing.mjs';

const widest = 860;

/** What stands with the drawings: a verdict where there is one; that nothing is shown only where nothing is drawn. */
export function words_with(drawn, row, indicator, speaker) {
    if (drawn) return known(row?.mean) ? verdict_sentence(row, indicator, speaker) : '';
    return speaker.say(
        'Niet getoond: de groep is te klein, of hiervan zijn geen getallen.',
        'Not shown: the group is too small, or there are no numbers for this.',
    );
}

function show(chooser, report) {
    const speaker = speaker_of(chooser, report);
    const chosen = name => chooser.querySelector(`[data-choice="${name}"]`)?.value;
    const what = {indicator: chosen('indicator'), group: chosen('group'), b: Number(chosen('b') ?? 1)};
    const indicator = report.indicator(what.indicator);
    const canvas = chooser.querySelector('.chosen');
    const width = Math.max(280, Math.min(widest, canvas.clientWidth));
    const size = {...card, width, height: Math.min(360, width * 0.5), font: 13.5, tip: true};
    const parts = ['course', 'difference']
        .map(kind => {
            const part = document.createElement('div');
            return draw_into(part, report, speaker, kind, what, size) ? part : null;
        })
        .filter(Boolean);
    canvas.replaceChildren(...parts);
    const table = difference_table({report, speaker}, what.b, what.indicator, what.group);
    if (table)
        canvas.insertAdjacentHTML(
            'beforeend',
            folded({speaker}, speaker.say('De getallen', 'The numbers'), table).text,
        );
    const row = report.row(what.b, what.indicator, what.group);
    chooser.querySelector('.verdict').textContent = words_with(parts.length > 0, row, indicator, speaker);
}

/** @param {() => import('../report.mjs').Report} report */
export function start_chooser(report) {
    for (const chooser of document.querySelectorAll('.chooser')) {
        chooser.hidden = false;
        chooser.addEventListener('change', () => show(chooser, report()));
        new IntersectionObserver(
            (entries, observer) => {
                if (!entries.some(entry => entry.isIntersecting)) return;
                observer.disconnect();
                show(chooser, report());
            },
            {rootMargin: '300px'},
        ).observe(chooser);
    }
}
