// What the drawings show is what the document says.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseHTML} from 'linkedom';
import {apart, extent, round_marks} from '../source/charts/labels.mjs';
import {benchmark, documents} from './fixtures/documents.mjs';
import {charts, figure, render} from './support.mjs';

const document = documents.complete();

/** The pixels of the path of a line. */
const pixels = path =>
    [...path.getAttribute('d').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('a line goes through the numbers of its policy', () => {
    const svg = parseHTML(render(document)).document.querySelector(
        '.edition[lang="en"] figure[data-drawing="course"] svg',
    );
    const lines = [...svg.querySelectorAll('path')].map(pixels).filter(list => list.length === 241);
    const {
        policies: [first],
    } = document.series[0];
    const own = lines[0];
    assert.equal(own.length, first.mean.length);
    const scale = ([low, high]) => (own[high][1] - own[low][1]) / (first.mean[high] - first.mean[low]);
    assert.ok(Math.abs(scale([0, 240]) / scale([0, 180]) - 1) < 0.05);
    assert.ok(scale([0, 240]) < 0, 'higher is up');
});

test('the folded table holds the same numbers', () => {
    const table = parseHTML(render(document)).document.querySelector(
        '.edition[lang="en"] figure[data-drawing="course"] table',
    );
    const rows = [...table.querySelectorAll('tbody tr')];
    assert.equal(rows.length, 21);
    const {policies} = document.series[0];
    assert.equal(rows[20].querySelectorAll('td')[2].textContent, (policies[1].mean[240] * 100).toFixed(0));
});

test('files have clear names, stand alone and say what they are', () => {
    const files = charts(documents.complete(), 'en');
    for (const name of [
        'years-trust-in-municipality.svg',
        'difference-trust-in-municipality.svg',
        'crossover.svg',
        'groups-trust-in-municipality.svg',
        'money.svg',
        'attribution.svg',
        'assumptions.svg',
    ])
        assert.ok(files[name], name);
    for (const [name, text] of Object.entries(files)) {
        assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, name);
        assert.match(text, /<rect width="100%" height="100%" fill="white"\/>/, name);
        assert.match(text, /under these assumptions/, name);
        assert.doesNotMatch(text, /undefined|NaN|system-ui|var\(|https?:(?!\/\/www\.w3\.org)/, name);
    }
});

test('files speak the language that was asked for', () => {
    assert.match(charts(documents.complete(), 'nl')['money.svg'], /gepland € 140,0 miljoen/);
    assert.match(charts(documents.complete(), 'en')['money.svg'], /planned € 140\.0 million/);
});

test('names from the document lead to no other folder, and texts stay text', () => {
    const files = charts(documents.hostile(), 'en');
    for (const [name, text] of Object.entries(files)) {
        assert.match(name, /^[a-z0-9-]+\.svg$/);
        assert.doesNotMatch(text, /<script|<img/, name);
    }
});

test('the figure of the benchmark has a panel for each indicator and a line for each moment, at its numbers', () => {
    const svg = figure(benchmark(), 'en');
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(svg, /undefined|NaN|system-ui|<in English>/);
    assert.match(svg, /under these assumptions/);
    assert.match(svg, /year 2: from \+0\.10 \(1 year\) to \+2\.00 \(20 years\)/);
    assert.match(figure(benchmark(), 'nl'), /5 jaar na afloop: van −0,90 \(1 jaar\) naar −0,60 \(4 jaar\)/);
    const panels = [...parseHTML(svg).document.querySelectorAll('svg svg')];
    assert.equal(panels.length, 2);
    const lines = [...panels[0].querySelectorAll('g[stroke-width="2"] path')].map(pixels);
    assert.deepEqual(
        lines.map(list => list.length),
        [3, 2],
    );
    const [[, first], [, second], [, third]] = lines[0];
    assert.ok(Math.abs((first - third) / (first - second) - 19 / 3) < 0.1, 'heights as the numbers');
    assert.ok(third < first, 'higher is up');
    const intervals = [...panels[0].querySelectorAll('g[stroke-opacity="0.7"] line')];
    assert.equal(intervals.length, 2, 'one for each point of the first moment, but that without an upper end');
    const [low, high] = ['y1', 'y2'].map(end => Number(intervals[0].getAttribute(end)));
    assert.ok(Math.abs((low - high) / (first - third) - 0.7 / 1.9) < 0.1, 'as long as the numbers say');
});

test('with three policies each pair has its own file', () => {
    const names = Object.keys(charts(documents.three_policies(), 'en'));
    assert.ok(names.includes('crossover-same-faces.svg') && names.includes('crossover-more-projects.svg'));
});

test('a long label is written whole, on more lines', () => {
    const document = documents.complete();
    const words = 'where residents count on each other decay and crime find less room than where nobody knows anybody';
    document.explanation.pathways[0].label = {nl: words, en: words};
    const svg = parseHTML(render(document)).document.querySelector(
        '.edition[lang="en"] figure[data-what*="pathways"] svg',
    );
    const written = [...svg.querySelectorAll('text')].map(one => one.textContent);
    const from = written.findIndex(text => text.startsWith('where residents'));
    assert.equal(`${written[from]} ${written[from + 1]}`, words);
    assert.ok(!written.some(text => text.includes('…')));
});

test('labels keep their distance within the frame', () => {
    assert.deepEqual(apart([5, 5, 5], 2, 0, 10), [5, 7, 9]);
    assert.deepEqual(apart([9, 10], 2, 0, 10), [8, 10]);
});

test('an axis has round marks', () => {
    assert.deepEqual(round_marks([0, 20], 5), {marks: [0, 5, 10, 15, 20], digits: 0});
    assert.deepEqual(round_marks([0.12, 0.19], 4).digits, 2);
    assert.equal(extent([NaN, NaN]), undefined);
});
