// Draws a figure again with the page's own code: for the pointer, and as wide as a narrow screen.
import {drawings} from '../charts/all.mjs';
import {card, draw} from '../charts/frame.mjs';
import {Speaker} from '../text/speaker.mjs';

/** @param {Element} element @returns the speaker of the part of the page that it stands in */
export const speaker_of = (element, report) => new Speaker(element.closest('.edition').lang, report.worlds);

/** @returns {boolean} whether there was something to draw */
export function draw_into(canvas, report, speaker, kind, what, size) {
    const drawing = drawings[kind](report, speaker, what, size);
    canvas.replaceChildren(...(drawing ? [draw(drawing, size, document)] : []));
    return Boolean(drawing);
}

function redraw(figure, report) {
    const canvas = figure.querySelector('.canvas');
    const width = Math.min(Number(figure.dataset.width), canvas.clientWidth);
    if (width < 200 || figure.dataset.drawn === String(width)) return;
    figure.dataset.drawn = String(width);
    draw_into(canvas, report(), speaker_of(figure, report()), figure.dataset.drawing, JSON.parse(figure.dataset.what), {
        ...card,
        width,
        tip: true,
    });
}

/** @param {() => import('../report.mjs').Report} report */
export function start_redrawing(report) {
    const seen = new IntersectionObserver(
        entries => {
            for (const {isIntersecting, target} of entries) {
                if (!isIntersecting) continue;
                if (target.querySelector('.canvas').clientWidth < Number(target.dataset.width) * 0.9)
                    redraw(target, report);
            }
        },
        {rootMargin: '200px'},
    );
    for (const figure of document.querySelectorAll('figure[data-drawing]')) {
        figure.addEventListener('pointerenter', () => redraw(figure, report));
        seen.observe(figure);
    }
}
