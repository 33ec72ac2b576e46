// Bundles the program into one file that needs no packages:  node build.mjs [FILE], by default dist/render.mjs.
// The page's own script and style are in it as texts.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
const source = name => join(folder, 'source', name);
const shared = {bundle: true, minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning'};

async function page_script() {
    const {
        outputFiles: [file],
    } = await build({
        ...shared,
        entryPoints: [source('browser/main.mjs')],
        format: 'iife',
        target: ['chrome105', 'firefox121', 'safari15.4'],
        write: false,
    });
    return file.text.replaceAll('</script', '<\\/script').trim();
}

async function page_style() {
    const text = ['page.css', 'print.css'].map(name => readFileSync(source(`style/${name}`), 'utf8')).join('\n');
    const {
        outputFiles: [file],
    } = await build({
        ...shared,
        stdin: {contents: text, loader: 'css'},
        write: false,
        target: ['chrome105', 'firefox121', 'safari15.4'],
    });
    return file.text.trim();
}

/** Gives the page's texts to the program as modules `page:script` and `page:style`. */
const page_parts = {
    name: 'page parts',
    setup({onResolve, onLoad}) {
        const texts = {'page:script': page_script, 'page:style': page_style};
        onResolve({filter: /^page:/}, ({path}) => ({path, namespace: 'page'}));
        onLoad({filter: /.*/, namespace: 'page'}, async ({path}) => ({contents: await texts[path](), loader: 'text'}));
    },
};

await build({
    ...shared,
    entryPoints: [source('render.mjs')],
    outfile: process.argv[2] ?? join(folder, 'dist', 'render.mjs'),
    platform: 'node',
    format: 'esm',
    target: 'node18',
    // A package asks for another by require() that is only needed to draw bitmaps, and does without when it is not there.
    banner: {
        js: 'import {createRequire as create_require} from "node:module";const require = create_require(import.meta.url);',
    },
    external: ['canvas'],
    plugins: [page_parts],
});
