// Text that is HTML, told apart from text that is not: whatever a template is given is escaped, unless it is Html already.

const escapes = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** @param {unknown} text */
export const escaped = text => String(text).replace(/[&<>"']/g, character => escapes[character]);

class Html {
    /** @param {string} text */
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}

/** What is known to be HTML, such as a drawing that was written by the program itself. @param {string} text */
export const raw = text => new Html(text);

function filled(value) {
    if (value === null || value === undefined || value === false) return '';
    if (Array.isArray(value)) return value.map(filled).join('');
    return value instanceof Html ? value.text : escaped(value);
}

/** A template of HTML: html`<p>${text}</p>`. Lists are joined; null, undefined and false leave nothing. */
export const html = (strings, ...values) =>
    new Html(strings.reduce((text, next, place) => text + filled(values[place - 1]) + next));

/** For a script element: nothing in it can end the element. @param {unknown} value */
export const json = value =>
    raw(
        JSON.stringify(value)
            .replace(/</g, '\\u003c')
            .replace(/\u2028|\u2029/g, ' '),
    );
