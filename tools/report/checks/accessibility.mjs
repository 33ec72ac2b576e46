// Opens the page of every fixture in headless Chromium and holds it against WCAG 2.1 AA with axe, in both languages, with
// scripts and without, on a laptop and on a phone; sees that the largest opens in time and that nothing is fetched:
//     npm run check:accessibility
// Exit status: 0 passed, 1 failed, 77 skipped because Chromium is not installed.
import {readFileSync, statSync} from 'node:fs';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {documents} from '../tests/fixtures/documents.mjs';
import {render} from '../tests/support.mjs';
import {choose, chromium, start} from './browser.mjs';

const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']};
const most_milliseconds = 2000,
    most_bytes = 5e6;
const screens = {laptop: {width: 1280, height: 800}, phone: {width: 360, height: 740}};
let failures = 0;

function check(passed, what, detail = '') {
    console.log(`${passed ? 'ok' : 'NOT OK'} - ${what}${detail && ` (${detail})`}`);
    if (!passed) ++failures;
}

async function violations(page) {
    await page.evaluate(axe_source);
    const {violations: found} = await page.evaluate(of => globalThis.axe.run(document, of), rules);
    return found.map(one => `${one.id}: ${one.nodes.length} × ${one.help}; first: ${one.nodes[0].html.slice(0, 200)}`);
}

/** A page of a file, which counts what it asks for and complains about. */
async function opened(browser, file, {scripts = true, screen = 'laptop'} = {}) {
    const page = await browser.newPage();
    const seen = {requests: [], errors: []};
    page.on('request', request => seen.requests.push(request.url()));
    page.on('pageerror', error => seen.errors.push(error.message));
    page.on('console', message => message.type() === 'error' && seen.errors.push(message.text()));
    page.on('dialog', dialog => {
        seen.errors.push('a dialog opened');
        dialog.dismiss();
    });
    await page.setJavaScriptEnabled(scripts);
    await page.setViewport(screens[screen]);
    const before = Date.now();
    await page.goto(pathToFileURL(file).href, {waitUntil: 'load'});
    const milliseconds = Date.now() - before;
    // The page's own scripts did not run and will not; axe is one itself.
    await page.setJavaScriptEnabled(true);
    return {page, seen, milliseconds};
}

async function check_page(browser, file, name, how) {
    const {page, seen} = await opened(browser, file, how);
    const where = `${name}, ${how.screen}${how.scripts ? '' : ', no scripts'}`;
    for (const language of ['nl', 'en']) {
        await choose(page, language);
        if (how.scripts)
            await page.evaluate(() =>
                document.querySelectorAll('details').forEach(folded => {
                    folded.open = true;
                }),
            );
        const found = await violations(page);
        check(found.length === 0, `${where}, ${language}: no violations of WCAG 2.1 AA`, found.join(' | '));
        const shown = await page.$$eval('.edition', list =>
            list.filter(one => one.checkVisibility()).map(one => one.lang),
        );
        check(shown.join() === language, `${where}: only ${language} is shown`, shown.join());
        const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        check(wide <= 0, `${where}, ${language}: the page does not scroll sideways`, `${wide} pixels`);
    }
    check(seen.requests.length === 1, `${where}: nothing is fetched`, seen.requests.slice(1).join());
    check(seen.errors.length === 0, `${where}: no errors`, seen.errors.join(' | '));
    await page.close();
}

/** A check that sees nothing would pass everything. */
async function check_check(browser, file) {
    const {page} = await opened(browser, file);
    await page.evaluate(() =>
        document.querySelector('h1').insertAdjacentHTML('afterend', '<p style="color:#ccc">pale</p><img src="data:,">'),
    );
    const found = (await violations(page)).join();
    check(
        found.includes('color-contrast') && found.includes('image-alt'),
        'axe sees a pale text and a picture without words',
    );
    await page.close();
}

async function check_time(browser, file) {
    const {page, milliseconds} = await opened(browser, file);
    const painted = await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))),
    );
    check(
        milliseconds < most_milliseconds && painted < most_milliseconds,
        `the largest page opens in ${most_milliseconds} ms`,
        `${milliseconds} ms, drawn after ${Math.round(painted)} ms`,
    );
    const {size} = statSync(file);
    check(size < most_bytes, `the largest page is under ${most_bytes / 1e6} MB`, `${(size / 1e6).toFixed(2)} MB`);
    await page.close();
}

if (!chromium) {
    console.log('skipped: Chromium is not installed (on Debian: apt-get install chromium)');
    process.exit(77);
}
const folder = mkdtempSync(join(tmpdir(), 'adem-report-'));
const browser = await start();
try {
    for (const name of Object.keys(documents)) {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, render(documents[name]()));
        if (name === 'large') {
            await check_time(browser, file);
            continue;
        }
        if (name === 'complete') await check_check(browser, file);
        await check_page(browser, file, name, {scripts: true, screen: 'laptop'});
        await check_page(browser, file, name, {scripts: false, screen: 'laptop'});
        await check_page(browser, file, name, {scripts: true, screen: 'phone'});
    }
} finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
}
console.log(failures ? `${failures} checks failed` : 'all checks passed');
process.exitCode = failures ? 1 : 0;
