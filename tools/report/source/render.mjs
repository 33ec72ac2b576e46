// Draws the report of a comparison:
//     node render.mjs [--language nl|en] report.json report.html     the page
//     node render.mjs --charts FOLDER --language nl|en report.json   its charts as SVG files
// and the figure of the benchmark of long against short:
//     node render.mjs --benchmark --language nl|en benchmark.json benchmark.svg
// Exit status: 0 done, 2 the user can mend it, 3 a file could not be read or written.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import script from 'page:script';
import style from 'page:style';
import {files} from './charts/files.mjs';
import {lengths} from './charts/lengths.mjs';
import {page} from './page.mjs';
import {Report} from './report.mjs';
import {Speaker} from './text/speaker.mjs';

class UserMistake extends Error {}

const usage =
    'usage: node render.mjs [--language nl|en] report.json report.html\n' +
    '       node render.mjs --charts FOLDER [--language nl|en] report.json\n' +
    '       node render.mjs --benchmark [--language nl|en] benchmark.json benchmark.svg';

function arguments_of(list) {
    try {
        const {values, positionals} = parseArgs({
            args: list,
            allowPositionals: true,
            options: {
                charts: {type: 'string'},
                benchmark: {type: 'boolean', default: false},
                language: {type: 'string', default: 'nl'},
            },
        });
        if (!['nl', 'en'].includes(values.language)) throw new Error(`no language "${values.language}"`);
        if (values.benchmark && values.charts !== undefined) throw new Error('--benchmark has no charts');
        if (positionals.length !== (values.charts === undefined ? 2 : 1)) throw new Error('wrong number of files');
        return {...values, positionals};
    } catch (error) {
        throw new UserMistake(`${error.message}\n${usage}`);
    }
}

/** What is made of the document in a file; a document that is not right is the user's mistake. */
function made_of(name, make) {
    const text = readFileSync(name, 'utf8');
    try {
        return make(JSON.parse(text));
    } catch (error) {
        throw new UserMistake(`${name}: ${error.message}`);
    }
}

function main(list) {
    const {
        charts,
        benchmark,
        language,
        positionals: [from, to],
    } = arguments_of(list);
    if (benchmark) {
        writeFileSync(
            to,
            made_of(from, document => lengths(document, language)),
        );
        return;
    }
    const report = made_of(from, document => new Report(document));
    if (charts === undefined) {
        writeFileSync(to, page(report, {style, script, language}));
        return;
    }
    mkdirSync(charts, {recursive: true});
    for (const {name, text} of files(report, new Speaker(language, report.worlds))) {
        writeFileSync(join(charts, name), text);
    }
}

try {
    main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof UserMistake) && !error.syscall) throw error;
    console.error(`adem report: ${error.message}`);
    process.exitCode = error.syscall ? 3 : 2;
}
