// Says texts, numbers and chances in one language.

/** @typedef {{nl: string, en: string}} Text a text in both languages */

const locales = {nl: 'nl-NL', en: 'en-GB'};

/** What a replicate is called, and in how many a share is counted. */
const usual_worlds = {of: 100, word: {nl: 'denkbare werelden', en: 'plausible worlds'}};

export class Speaker {
    /**
     * @param {'nl'|'en'} language
     * @param {{of: number, word: Text}} [worlds] no more than were simulated
     */
    constructor(language, worlds = usual_worlds) {
        this.language = language;
        this.counted = worlds;
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

    /** "1 jaar", "4 years". */
    years(count) {
        return `${count} ${this.say('jaar', count === 1 ? 'year' : 'years')}`;
    }

    /** "1 maand", "4 months". */
    months(count) {
        return `${count} ${count === 1 ? this.say('maand', 'month') : this.say('maanden', 'months')}`;
    }

    /** "83 van de 100"; never 0 or 100 for what is only nearly so. */
    frequency(share) {
        if (!known(share)) return this.number(share);
        const {of} = this.counted;
        const count = Math.round(share * of);
        if (count === of && share < 1) return this.say(`meer dan ${of - 1} van de ${of}`, `more than ${of - 1} of ${of}`);
        if (count === 0 && share > 0) return this.say(`minder dan 1 van de ${of}`, `fewer than 1 of ${of}`);
        return this.say(`${count} van de ${of}`, `${count} of ${of}`);
    }

    /** "83 van de 100 denkbare werelden". */
    worlds(share) {
        return known(share) ? `${this.frequency(share)} ${this.say(this.counted.word)}` : this.number(share);
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
