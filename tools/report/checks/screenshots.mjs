// Photographs every section of a page in both languages, on a laptop and on a phone, and prints it:
//     npm run screenshots -- report.json FOLDER
import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {choose, chromium, start} from './browser.mjs';

const screens = {
    laptop: {width: 1280, height: 800, deviceScaleFactor: 1},
    phone: {width: 390, height: 844, deviceScaleFactor: 2},
};

async function scroll_through(page) {
    await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 500) {
            scrollTo({top: y, behavior: 'instant'});
            await new Promise(resolved => setTimeout(resolved, 30));
        }
        scrollTo({top: 0, behavior: 'instant'});
    });
}

async function photograph(page, language, folder, screen) {
    await choose(page, language);
    await scroll_through(page);
    await page.screenshot({path: join(folder, `${language}-${screen}-first-screen.png`)});
    await page.addStyleTag({content: '.contents { position: static !important }'});
    for (const section of await page.$$(`.edition[lang="${language}"] [data-section]`)) {
        const name = await section.evaluate(element => element.dataset.section);
        await section.screenshot({path: join(folder, `${language}-${screen}-${name}.png`)});
    }
    if (screen === 'laptop')
        await page.pdf({
            path: join(folder, `${language}-printed.pdf`),
            preferCSSPageSize: true,
            printBackground: false,
        });
}

const [report, folder] = process.argv.slice(2);
if (!report || !folder || !chromium) {
    console.error(
        chromium
            ? 'usage: npm run screenshots -- report.json FOLDER'
            : 'Chromium is not installed (on Debian: apt-get install chromium)',
    );
    process.exit(2);
}
mkdirSync(folder, {recursive: true});
const html = join(resolve(folder), 'report.html');
const render = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'render.mjs');
execFileSync(process.execPath, [render, report, html], {stdio: 'inherit'});
const browser = await start();
try {
    for (const [screen, viewport] of Object.entries(screens)) {
        const page = await browser.newPage();
        page.on('pageerror', error => console.error(`in the page: ${error.message}`));
        page.on('console', message => message.type() === 'error' && console.error(`in the page: ${message.text()}`));
        await page.setViewport(viewport);
        await page.goto(pathToFileURL(html).href);
        for (const language of ['nl', 'en']) await photograph(page, language, folder, screen);
        await page.close();
    }
} finally {
    await browser.close();
}
