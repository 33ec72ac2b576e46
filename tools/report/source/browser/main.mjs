// What the page can do beyond paper: switch its language, answer to the pointer, draw what is chosen, unfold for printing.
import {Report} from '../report.mjs';
import {unslim} from '../slim.mjs';
import {start_chooser} from './chooser.mjs';
import {start_language} from './language.mjs';
import {start_redrawing} from './redrawing.mjs';

/** Read when it is first needed, so that the page is there at once. */
let read;
const report = () => (read ??= new Report(unslim(JSON.parse(document.getElementById('report').textContent))));

function start_printing() {
    let opened = [];
    addEventListener('beforeprint', () => {
        opened = [...document.querySelectorAll('details.printed:not([open])')];
        for (const folded of opened) folded.open = true;
    });
    addEventListener('afterprint', () =>
        opened.forEach(folded => {
            folded.open = false;
        }),
    );
}

start_language();
start_redrawing(report);
start_chooser(report);
start_printing();
