// Says texts, numbers and chances in one language.

/** @typedef {{nl: string, en: string}} Text a text in both languages */

const locales = {nl: 'nl-NL', en: 'en-GB'};

export class Speaker {
    /** @param {'nl'|'en'} language */
    constructor(language) {
        this.language = language;
        this.formats = new Map();
    }

    /** The text in this language: say(text), or say('nederlands', 'English'). */
    say(text, english) {
        if (english !== undefined) return this.language === 'nl' ? text : english;
        if (text === null || text === undefined) return '';
        return typeof text === 'string' ? text : (text[this.language] ?? '');
    }

    /** A number with so many digits; what was not computed is said to be so. */
    number(value, digits = 0) {
        if (!known(value)) return this.say('niet beschikbaar', 'not available');
        const rounded = Number(value.toFixed(digits));
        return this.format(digits)
            .format(rounded === 0 ? 0 : rounded)
            .replace('-', '−');
    }

    /** With a sign in front, also a plus; 0 has none. */
    signed(value, digits = 0) {
        if (!known(value)) return this.number(value, digits);
        return (Number(value.toFixed(digits)) > 0 ? '+' : '') + this.number(value, digits);
    }

    /** As people speak of money: "€ 1,2 miljoen", and whole euros below a million. */
    euro(value) {
        if (!known(value)) return this.number(value);
        const size = Math.abs(value);
        if (size < 1e6) return `€ ${this.number(value, 0)}`;
        const digits = size < 1e7 ? 2 : 1;
        return `€ ${this.number(value / 1e6, digits)} ${this.say('miljoen', 'million')}`;
    }

    /** "83 van de 100"; never 0 or 100 for what is only nearly so. */
    frequency(share) {
        if (!known(share)) return this.number(share);
        const count = Math.round(share * 100);
        if (count === 100 && share < 1) return this.say('meer dan 99 van de 100', 'more than 99 of 100');
        if (count === 0 && share > 0) return this.say('minder dan 1 van de 100', 'fewer than 1 of 100');
        return this.say(`${count} van de 100`, `${count} of 100`);
    }

    /** "83 van de 100 denkbare werelden". */
    worlds(share) {
        return known(share)
            ? `${this.frequency(share)} ${this.say('denkbare werelden', 'plausible worlds')}`
            : this.number(share);
    }

    list(words) {
        if (words.length < 2) return words.join('');
        return `${words.slice(0, -1).join(', ')} ${this.say('en', 'and')} ${words[words.length - 1]}`;
    }

    format(digits) {
        if (!this.formats.has(digits)) {
            const format = new Intl.NumberFormat(locales[this.language], {
                minimumFractionDigits: digits,
                maximumFractionDigits: digits,
            });
            this.formats.set(digits, format);
        }
        return this.formats.get(digits);
    }
}

/** Whether there is a number. */
export const known = value => typeof value === 'number' && Number.isFinite(value);
