// The program itself: what it says when it is asked for something that cannot be, and what the page's script gets.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {moment} from '../source/charts/time_axes.mjs';
import {Report} from '../source/report.mjs';
import {packed, slim, unpacked, unslim} from '../source/slim.mjs';
import {Speaker} from '../source/text/speaker.mjs';
import {documents} from './fixtures/documents.mjs';
import {render, run} from './support.mjs';

test('a wrong question is answered with how to ask', () => {
    for (const list of [
        [],
        ['one.json'],
        ['--language', 'de', 'a', 'b'],
        ['--wrong', 'a', 'b'],
        ['--benchmark', '--charts', 'folder', 'a'],
    ]) {
        const {status, stderr} = run(...list);
        assert.equal(status, 2);
        assert.match(stderr, /usage: node render\.mjs/);
    }
});

test('a file that is not there or not a report is named', t => {
    const folder = mkdtempSync(join(tmpdir(), 'adem-report-'));
    t.after(() => rmSync(folder, {recursive: true}));
    const missing = run(join(folder, 'missing.json'), join(folder, 'page.html'));
    assert.equal(missing.status, 3);
    assert.match(missing.stderr, /missing\.json/);
    for (const [text, why] of [
        ['{', /wrong\.json/],
        ['{"format": 2}', /format 1: its "format" is 2/],
        ['{"format": 1}', /has no "policies"/],
    ]) {
        writeFileSync(join(folder, 'wrong.json'), text);
        const {status, stderr} = run(join(folder, 'wrong.json'), join(folder, 'page.html'));
        assert.equal(status, 2);
        assert.match(stderr, why);
    }
});

test('a document that is no benchmark is named', t => {
    const folder = mkdtempSync(join(tmpdir(), 'adem-report-'));
    t.after(() => rmSync(folder, {recursive: true}));
    writeFileSync(join(folder, 'wrong.json'), '{"format": 1, "moments": [1]}');
    const {status, stderr} = run('--benchmark', join(folder, 'wrong.json'), join(folder, 'figure.svg'));
    assert.equal(status, 2);
    assert.match(stderr, /wrong\.json: the benchmark has no "panels"/);
});

test('the same document gives the same page, to the letter', () => {
    assert.equal(render(documents.complete()), render(documents.complete()));
});

test('the language that is asked for comes first', () => {
    assert.match(render(documents.bare(), '--language', 'en'), /<html lang="en">[\s\S]*value="en" checked/);
    assert.match(render(documents.bare()), /<html lang="nl">[\s\S]*value="nl" checked/);
});

test('packed numbers come back to a tenth of the last digit shown', () => {
    assert.equal(packed([0.5, 0.51, null, 0.49], 100), '50 1 x -2');
    assert.deepEqual(unpacked('50 1 x -2', 100), [0.5, 0.51, null, 0.49]);
    const document = documents.three_policies();
    const again = new Report(unslim(JSON.parse(JSON.stringify(slim(new Report(document))))));
    const before = document.series[0].policies[1],
        after = again.course('trust_in_municipality').policies[1];
    assert.deepEqual(again.course('trust_in_municipality').months, document.series[0].months);
    before.mean.forEach((value, place) => assert.ok(Math.abs(value - after.mean[place]) <= 0.5e-4 + 1e-12));
});

test('a chance that is nearly sure is not called sure', () => {
    const dutch = new Speaker('nl'),
        english = new Speaker('en');
    assert.equal(english.frequency(0.83), '83 of 100');
    assert.equal(dutch.frequency(0.997), 'meer dan 99 van de 100');
    assert.equal(english.frequency(0.002), 'fewer than 1 of 100');
    assert.equal(english.frequency(1), '100 of 100');
    assert.equal(dutch.frequency(null), 'niet beschikbaar');
    const few = new Speaker('en', {of: 3, word: {nl: 'gesimuleerde werelden', en: 'simulated worlds'}});
    assert.equal(few.worlds(1), '3 of 3 simulated worlds');
});

test('one year is no years', () => {
    const dutch = new Speaker('nl'),
        english = new Speaker('en');
    assert.deepEqual([dutch.years(1), english.years(1), english.years(4)], ['1 jaar', '1 year', '4 years']);
    assert.deepEqual([dutch.months(1), dutch.months(2), english.months(1)], ['1 maand', '2 maanden', '1 month']);
    assert.equal(moment(13, english), 'after 1 year and 1 month');
    assert.equal(moment(24, dutch), 'na 2 jaar');
});

test('numbers have the signs and digits of their language', () => {
    const dutch = new Speaker('nl'),
        english = new Speaker('en');
    assert.equal(dutch.number(-1234.56, 1), '−1.234,6');
    assert.equal(english.signed(0.04, 1), '0.0');
    assert.equal(english.signed(-0.04, 1), '0.0');
    assert.equal(dutch.signed(0.25, 2), '+0,25');
    assert.equal(english.euro(1.2e6), '€ 1.20 million');
    assert.equal(dutch.euro(98765), '€ 98.765');
});
