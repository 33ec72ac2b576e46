// Headless Chromium, for the checks and the screenshots. Needs Debian's package chromium, or its path in CHROMIUM.
import {existsSync} from 'node:fs';
import puppeteer from 'puppeteer-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of Chromium; undefined when it is not installed. */
export const chromium = places.find(place => place && existsSync(place));

export const start = () =>
    puppeteer.launch({
        executablePath: chromium,
        headless: true,
        protocolTimeout: 60_000,
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    });

/** Shows every section of the page in a language, as a reader who has scrolled through it. */
export async function choose(page, language) {
    await page.click(`label[for="language-${language}"]`);
}
