// Runs the built program as a user would, in a folder of its own. The program is dist/render.mjs, or that in ADEM_RENDER.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const program =
    process.env.ADEM_RENDER ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'render.mjs');

function in_folder(use) {
    const folder = mkdtempSync(join(tmpdir(), 'adem-report-'));
    try {
        return use(folder);
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
}

/** The page of a document. */
export const render = (document, ...options) =>
    in_folder(folder => {
        const from = join(folder, 'report.json'),
            to = join(folder, 'report.html');
        writeFileSync(from, JSON.stringify(document));
        execFileSync(process.execPath, [program, ...options, from, to]);
        return readFileSync(to, 'utf8');
    });

/** The charts of a document: texts by name. */
export const charts = (document, language) =>
    in_folder(folder => {
        const from = join(folder, 'report.json'),
            to = join(folder, 'charts');
        writeFileSync(from, JSON.stringify(document));
        execFileSync(process.execPath, [program, '--charts', to, '--language', language, from]);
        return Object.fromEntries(readdirSync(to).map(name => [name, readFileSync(join(to, name), 'utf8')]));
    });

/** The figure of a benchmark. */
export const figure = (document, language) =>
    in_folder(folder => {
        const from = join(folder, 'benchmark.json'),
            to = join(folder, 'benchmark.svg');
        writeFileSync(from, JSON.stringify(document));
        execFileSync(process.execPath, [program, '--benchmark', '--language', language, from, to]);
        return readFileSync(to, 'utf8');
    });

/** What the program says and with which status it ends. */
export const run = (...list) => spawnSync(process.execPath, [program, ...list], {encoding: 'utf8'});
