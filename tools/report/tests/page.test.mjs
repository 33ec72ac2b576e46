// The page that the built program makes of made-up documents. Run `npm run build` first.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseHTML} from 'linkedom';
import {words_with} from '../source/browser/chooser.mjs';
import {Report} from '../source/report.mjs';
import {Speaker} from '../source/text/speaker.mjs';
import {documents} from './fixtures/documents.mjs';
import {render} from './support.mjs';

const small = ['complete', 'long', 'nothing_found', 'three_policies', 'hostile', 'bare'];
const pages = Object.fromEntries(small.map(name => [name, render(documents[name]())]));
const parsed = Object.fromEntries(small.map(name => [name, parseHTML(pages[name]).document])); // which no test changes
const dom = name => parsed[name];
const sections = [
    'opening',
    'years',
    'crossover',
    'whom',
    'certainty',
    'money',
    'why',
    'evaluators',
    'story',
    'assumptions',
    'unknown',
    'glossary',
    'reproduce',
];
const edition = (name, language) => dom(name).querySelector(`.edition[lang="${language}"]`);
const part = (name, language, section) => edition(name, language).querySelector(`[data-section="${section}"]`);

/** Every text in both languages of a document. */
function texts(value, found = []) {
    if (Array.isArray(value)) value.forEach(one => texts(one, found));
    else if (value && typeof value === 'object') {
        if (typeof value.nl === 'string') found.push(value);
        else Object.values(value).forEach(one => texts(one, found));
    }
    return found;
}

test('the page refers to nothing outside itself', () => {
    for (const name of small) {
        const found = dom(name);
        assert.equal(
            found.querySelectorAll('link, iframe, object, embed, base, script[src], img, image, use').length,
            0,
            name,
        );
        for (const link of found.querySelectorAll('[href]')) assert.match(link.getAttribute('href'), /^#/, name);
        const without = pages[name]
            .replace(/<script>[\s\S]*?<\/script>/g, '')
            .replaceAll('http://www.w3.org/2000/svg', '');
        assert.doesNotMatch(without, /https?:|url\(|@import/, name);
        assert.match(pages[name], /default-src &#39;none&#39;/);
    }
});

test('every section is there in both languages, in order', () => {
    for (const name of small)
        for (const language of ['nl', 'en'])
            assert.deepEqual(
                [...edition(name, language).querySelectorAll('[data-section]')].map(one =>
                    one.getAttribute('data-section'),
                ),
                sections,
                `${name} ${language}`,
            );
});

test('every text of the document that is shown is shown in its own language only', () => {
    const document = documents.complete();
    const {question, place, answer, money, explanation, sensitivity, story, unknown, policies} = document;
    const wanted = texts([question, place, answer, money, explanation, sensitivity.rows, story, unknown, policies]);
    assert.ok(wanted.length > 20);
    for (const {nl, en} of wanted) {
        assert.ok(edition('complete', 'nl').textContent.includes(nl), nl);
        assert.ok(edition('complete', 'en').textContent.includes(en), en);
        if (nl !== en) assert.ok(!edition('complete', 'nl').textContent.includes(en), en);
    }
});

test('nothing is undefined, null, NaN or an object', () => {
    for (const name of small) {
        for (const language of ['nl', 'en']) {
            assert.doesNotMatch(
                edition(name, language).textContent,
                /undefined|\bnull\b|NaN|\[object/,
                `${name} ${language}`,
            );
            for (const svg of edition(name, language).querySelectorAll('svg'))
                assert.doesNotMatch(svg.outerHTML, /NaN|undefined|Infinity/, name);
        }
    }
});

test('the editions have the same parts, and no identity occurs twice', () => {
    for (const name of small) {
        for (const kind of ['h2', 'h3', 'svg', 'table', 'details', 'figure'])
            assert.equal(
                edition(name, 'nl').querySelectorAll(kind).length,
                edition(name, 'en').querySelectorAll(kind).length,
                `${name} ${kind}`,
            );
        const ids = [...dom(name).querySelectorAll('[id]')].map(one => one.id);
        assert.equal(new Set(ids).size, ids.length, name);
    }
});

test('headings follow each other without a gap', () => {
    for (const name of small) {
        const levels = [...edition(name, 'en').querySelectorAll('h1, h2, h3, h4')].map(one => Number(one.tagName[1]));
        assert.equal(levels[0], 1);
        levels
            .slice(1)
            .forEach((level, place) => assert.ok(level > 1 && level - levels[place] <= 1, `${name}: ${levels}`));
    }
});

test('hostile texts stay text', () => {
    const clean = dom('hostile');
    assert.equal(clean.querySelectorAll('img').length, 0);
    assert.equal(clean.querySelectorAll('b').length, 0);
    assert.equal(clean.querySelectorAll('script').length, 2);
    assert.equal(clean.querySelectorAll('style').length, 1);
    assert.ok(edition('hostile', 'en').querySelector('h1').textContent.includes('<script>alert(1)</script>'));
    assert.doesNotMatch(pages.hostile.replace(/<script>[\s\S]*?<\/script>/g, ''), /<script>alert|<img/);
});

test('the policy of the page admits its own script and no other', () => {
    const [, script] = pages.complete.match(/<script>([\s\S]*?)<\/script>/);
    const [, hash] = pages.complete.match(/script-src &#39;sha256-([^&]*)&#39;/);
    return import('node:crypto').then(({createHash}) =>
        assert.equal(createHash('sha256').update(script).digest('base64'), hash),
    );
});

test('numbers are written as the language writes them', () => {
    assert.match(part('complete', 'nl', 'opening').textContent, /€ 131,0 miljoen/);
    assert.match(part('complete', 'en', 'opening').textContent, /€ 131\.0 million/);
    assert.match(part('complete', 'nl', 'opening').textContent, /7\.500 inwoners/);
    assert.match(part('complete', 'en', 'opening').textContent, /7,500 residents/);
});

test('uncertainty is said in frequencies', () => {
    assert.match(part('complete', 'nl', 'years').textContent, /B is beter in 83 van de 100 denkbare werelden/);
    assert.match(part('complete', 'en', 'years').textContent, /B is better in 83 of 100 plausible worlds/);
});

test('what was not found is said first, and by the figures too', () => {
    assert.match(
        part('nothing_found', 'en', 'opening').querySelector('.answer').textContent,
        /^\s*Answer: cannot be told apart/,
    );
    assert.equal(part('nothing_found', 'en', 'years').querySelectorAll('.nothing-found').length, 1);
    assert.match(
        part('nothing_found', 'en', 'years').querySelector('figure[data-drawing="difference"] svg').textContent,
        /cannot be told apart/,
    );
    assert.equal(part('complete', 'en', 'years').querySelectorAll('.nothing-found').length, 0);
});

test('what was not computed is replaced by the command that computes it', () => {
    assert.match(
        part('nothing_found', 'en', 'why').textContent,
        /adem explain status-quo same-faces --indicator trust_in_municipality --year 20/,
    );
    assert.match(part('nothing_found', 'en', 'story').textContent, /adem story status-quo same-faces/);
    assert.match(
        part('nothing_found', 'en', 'assumptions').textContent,
        /adem sensitivity status-quo same-faces --indicator/,
    );
    assert.match(part('bare', 'en', 'evaluators').textContent, /adem compare status-quo same-faces --evaluators/);
    assert.equal(part('complete', 'en', 'why').querySelectorAll('code').length, 0);
});

test('of a policy the first words are open, and the others folded with their names, whole and printed', () => {
    const policy = part('long', 'nl', 'opening').querySelector('.policy-1');
    const [open, rest] = policy.querySelectorAll('ul');
    assert.equal(open.children.length, 3);
    assert.equal(rest.children.length, 9);
    assert.ok(rest.closest('details').classList.contains('printed'));
    assert.equal(policy.querySelector('summary').textContent, 'En nog 9');
    assert.equal(open.querySelectorAll('code').length, 0);
    assert.equal(rest.querySelectorAll('code')[8].textContent, 'staff.fte.role_11');
    for (const other of part('complete', 'en', 'opening').querySelectorAll('.policy'))
        assert.equal(other.querySelectorAll('details').length, 0);
});

test('a long story is told in short, and whole where it is unfolded', () => {
    for (const language of ['nl', 'en']) {
        const story = part('long', language, 'story');
        const whole = story.querySelector('details.printed');
        assert.equal([...whole.querySelectorAll('p')].filter(one => /^(Jaar|Year) \d+: /.test(one.textContent)).length, 60);
        assert.equal(whole.querySelectorAll('li').length, 2);
        assert.doesNotMatch(whole.querySelector('li').textContent, /–/);
        const open = [...story.querySelectorAll('p, li, tr')].filter(one => !one.closest('details'));
        assert.ok(open.length <= 25, String(open.length));
    }
    const text = part('long', 'en', 'story').textContent;
    for (const said of ['She found work', 'trust4.15.2', 'The same under A and B: 2 of 3', 'And 7 more, in the whole story'])
        assert.ok(text.includes(said), said);
    assert.equal(part('complete', 'en', 'story').querySelectorAll('details').length, 0);
});

test('a long story that comes without a short one shows its beginning', () => {
    const document = documents.long();
    delete document.story.short;
    const story = parseHTML(render(document)).document.querySelector('.edition[lang="en"] [data-section="story"]');
    assert.equal([...story.querySelectorAll('.story p')].filter(one => !one.closest('details')).length, 3);
    assert.match(story.querySelector('details').textContent, /Year 59: she waited\./);
});

test('a group that is too small has no numbers anywhere', () => {
    for (const row of part('complete', 'en', 'whom').querySelectorAll('tr'))
        if (row.querySelector('th')?.textContent === 'newcomers') assert.doesNotMatch(row.textContent, /\d/);
    assert.match(part('complete', 'en', 'whom').textContent, /Too small to show: newcomers/);
});

test('a group without numbers has no rows, and is named', () => {
    const document = documents.complete();
    document.groups.push({name: 'aged', label: {nl: 'ouderen', en: 'the aged'}, small: false});
    const whom = parseHTML(render(document)).document.querySelector('.edition[lang="en"] [data-section="whom"]');
    assert.ok(![...whom.querySelectorAll('th')].some(one => one.textContent === 'the aged'));
    assert.match(whom.textContent, /Without numbers for the headline indicators: the aged\./);
    assert.doesNotMatch(part('complete', 'en', 'whom').textContent, /not computed|Without numbers/);
});

test('groups that were not asked for have a folded table that is printed, and no place among the others', () => {
    const whom = part('complete', 'en', 'whom');
    const tables = [...whom.querySelectorAll('table')].filter(one => one.textContent.includes('residents aged 0-17'));
    assert.equal(tables.length, 1);
    const details = tables[0].closest('details');
    assert.ok(details.classList.contains('printed'));
    assert.equal(details.querySelector('summary').textContent, 'Also: residents aged 0-17 and residents aged 65 and older');
    assert.match(details.textContent, /not corrected for how many were made at once/);
    assert.match(tables[0].querySelector('tbody td').textContent, /^B better\+.*\(.* to .*\)$/);
    for (const svg of whom.querySelectorAll('svg')) assert.doesNotMatch(svg.textContent, /aged/);
});

test('groups stand among the others where everything was asked for', () => {
    const document = documents.complete();
    for (const pair of document.pairs) for (const row of pair.rows) row.survives ??= false;
    const whom = parseHTML(render(document)).document.querySelector('.edition[lang="en"] [data-section="whom"]');
    assert.match(whom.querySelector('svg').textContent, /residents aged 0-17/);
    assert.doesNotMatch(whom.textContent, /Also:/);
});

test('who gains, who loses and who is left behind stands open in a table of the last year', () => {
    const found = [...part('complete', 'en', 'whom').querySelectorAll('table')].filter(one =>
        one.textContent.startsWith('\nGain, loss'),
    );
    assert.equal(found.length, 1);
    assert.equal(found[0].closest('details'), null);
    const rows = [...found[0].querySelectorAll('tbody tr')].map(row => [...row.children].map(one => one.textContent));
    assert.deepEqual(
        rows.map(row => row[0].replace(/ \(.*/, '')),
        ['Clearly gained', 'Clearly lost', 'Gap of the vulnerable', 'Outlook of the last'],
    );
    for (const row of rows) {
        assert.match(row[3], /\(.* to .*\)/);
        assert.match(row[4], /better|told apart/);
    }
});

test('the reader who chooses is not told that nothing is shown below a drawing', () => {
    const speaker = new Speaker('en');
    const report = new Report(documents.complete());
    const indicator = report.headlines[0];
    assert.equal(words_with(true, undefined, indicator, speaker), '');
    assert.match(words_with(false, undefined, indicator, speaker), /^Not shown/);
    assert.match(words_with(true, report.row(1, indicator.name), indicator, speaker), /^After 20 years: B is better/);
});

test('the crossover of other groups is folded, and the Dutch says niveau', () => {
    const found = part('complete', 'nl', 'crossover');
    const others = [...found.querySelectorAll('details')].find(one => /^Andere groepen/.test(one.textContent));
    const tables = others.querySelectorAll('table');
    assert.equal(tables.length, 1);
    assert.match(tables[0].querySelector('caption').textContent, /: het kwetsbaarste kwart$/);
    assert.equal(tables[0].querySelectorAll('tbody tr').length, 8);
    assert.match(found.textContent, /Gevuld: in niveau\./);
    assert.match(tables[0].textContent, /Vertrouwen in de gemeente, in niveau/);
    assert.doesNotMatch(found.textContent, /in stand/);
});

test('the chance to be best has its interval where it is known, and is folded for other groups', () => {
    const certainty = part('three_policies', 'en', 'certainty');
    const tables = [...certainty.querySelectorAll('table')].filter(one => /in which.* best/.test(one.textContent));
    const [everybody, ...others] = tables;
    const cells = [...everybody.querySelectorAll('tbody tr')].slice(0, 3).map(row => row.children[1].textContent);
    assert.deepEqual(cells, ['11 of 100 (6 to 19)', '60 of 100 (50 to 69)', '29 of 100']);
    assert.equal(everybody.closest('details'), null);
    assert.equal(others.length, 4);
    for (const one of others) {
        assert.match(one.closest('details').textContent, /^The best for each group/);
        assert.match(one.querySelectorAll('tbody tr')[1].textContent, /^the most vulnerable quarter11 of 100 \(6 to 19\)/);
    }
});

test('it is not said that each world drew its own assumptions, nor that a story tells every promise', () => {
    assert.match(part('three_policies', 'en', 'reproduce').textContent, /may share one draw/);
    assert.doesNotMatch(part('three_policies', 'nl', 'reproduce').textContent, /per wereld getrokken/);
    assert.match(part('nothing_found', 'en', 'story').textContent, /promises that this resident heard of/);
    assert.doesNotMatch(part('nothing_found', 'nl', 'story').textContent, /wat beloofd werd/);
});

test('of few worlds a range says of how many it is', () => {
    const document = documents.complete();
    document.answer.worlds = {of: 6, word: {nl: 'gesimuleerde werelden', en: 'simulated worlds'}};
    const text = parseHTML(render(document)).document.querySelector('.edition[lang="en"]').textContent;
    assert.match(text, /5 of 6 simulated worlds \(between 75 and 90 of 100\)/);
    assert.match(text, /at once 0, never 0 of 6/);
    assert.match(part('complete', 'en', 'years').textContent, /worlds \(75 to 90\)/);
});

test('what evaluators saw in the last year is open, and in the years before it folded and printed', () => {
    const document = documents.complete();
    const earlier = document.evaluators.map(one => ({...one, year: one.year - 10}));
    document.evaluators = [...earlier, ...document.evaluators];
    const found = parseHTML(render(document)).document.querySelector('.edition[lang="en"] [data-section="evaluators"]');
    const figures = [...found.querySelectorAll('figure')];
    const folded = figures.filter(one => one.closest('details'));
    assert.equal(folded.length, figures.length / 2);
    for (const one of folded) {
        assert.ok(one.closest('details').classList.contains('printed'));
        assert.match(one.textContent, /after 10 years/i);
    }
});

test('of each way of looking is said where most evaluators land, how many see an effect and how many hold the truth', () => {
    const table = part('complete', 'en', 'evaluators').querySelector('table');
    const head = [...table.querySelectorAll('thead th')].map(one => one.textContent);
    assert.deepEqual(head.slice(3), [
        'where 90 of 100 land',
        'true effect',
        'sees an effect',
        'own interval holds the true effect',
    ]);
    const rows = [...table.querySelectorAll('tbody tr')].map(row => [...row.children].map(one => one.textContent));
    assert.deepEqual(rows[0].slice(5), ['90 of 100', '30 of 100']);
    assert.deepEqual(rows[3].slice(5), ['–', '–']);
});

test('the page says which policy the truth of evaluators is measured against, where it is known', () => {
    const lead = name => part(name, 'nl', 'evaluators').querySelector('.lead').textContent;
    assert.match(lead('complete'), /De waarheid is het verschil met A Zoals het nu gaat\./);
    const document = documents.complete();
    for (const one of document.evaluators) delete one.reference;
    const found = parseHTML(render(document)).document.querySelector('.edition[lang="nl"] [data-section="evaluators"]');
    assert.doesNotMatch(found.querySelector('.lead').textContent, /het verschil met/);
});

test('a sensitivity without numbers is replaced by the command too', () => {
    const document = documents.complete();
    for (const row of document.sensitivity.rows) row.mu_star = null;
    const text = parseHTML(render(document)).document.querySelector('.edition[lang="en"] [data-section="assumptions"]')
        .textContent;
    assert.match(text, /Too little was computed/);
    assert.match(text, /adem sensitivity status-quo same-faces/);
    assert.doesNotMatch(text, /too small/);
});

test('every figure has a text and a label for who cannot see it', () => {
    for (const svg of dom('complete').querySelectorAll('svg')) {
        assert.equal(svg.getAttribute('role'), 'img');
        assert.ok(svg.getAttribute('aria-label').length > 40);
    }
    for (const table of dom('complete').querySelectorAll('table')) {
        assert.ok(table.querySelector('caption').textContent.trim());
        for (const head of table.querySelectorAll('th')) assert.match(head.getAttribute('scope'), /^(col|row)$/);
    }
});

test('with drawn parameters chance has its own band inside the other', () => {
    const bands = [
        ...part('three_policies', 'en', 'years')
            .querySelector('figure[data-drawing="course"] svg')
            .querySelectorAll('g'),
    ];
    const opacities = bands.map(one => one.getAttribute('fill-opacity')).filter(Boolean);
    assert.equal(opacities.filter(one => one === '0.36').length, 3);
    assert.equal(opacities.filter(one => one === '0.17').length, 3);
});
