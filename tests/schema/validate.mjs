// Holds YAML files against a JSON Schema:  node validate.mjs schema.json FILE...
// Prints a line for each file: "accepted FILE", or "refused FILE: why". Needs `npm ci` in this folder.
import {readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import {CORE_SCHEMA, load} from 'js-yaml';

const [schemaFile, ...files] = process.argv.slice(2);
// allErrors: else the code that ajv writes nests a block for every key, too deep for Node 18.
const validate = new Ajv2020({strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true})
                     .compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

function complaint(file) {
    let content;
    try {
        content = load(readFileSync(file, 'utf8'), {schema: CORE_SCHEMA});
    } catch (error) {
        return `not YAML: ${error.reason ?? error.message}`;
    }
    if (validate(content)) return undefined;
    return validate.errors.map(({instancePath, message}) => `${instancePath || '/'} ${message}`).join('; ');
}

for (const file of files) {
    const why = complaint(file);
    console.log(why === undefined ? `accepted ${file}` : `refused ${file}: ${why}`);
}
