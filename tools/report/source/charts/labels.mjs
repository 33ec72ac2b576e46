// Keeps labels at the ends of lines apart.

/**
 * Moves places as little as needed for each to keep its distance from the next, within bounds.
 * @param {number[]} places
 * @param {number} gap
 * @param {number} top the least place
 * @param {number} bottom the greatest place
 */
export function apart(places, gap, top, bottom) {
    const order = places.map((_, index) => index).sort((a, b) => places[a] - places[b]);
    const moved = [...places];
    let least = top;
    for (const index of order) {
        moved[index] = Math.max(moved[index], least);
        least = moved[index] + gap;
    }
    let most = bottom;
    for (const index of order.reverse()) {
        moved[index] = Math.min(moved[index], most);
        most = moved[index] - gap;
    }
    return moved;
}

/** The least and the greatest of the numbers, with a margin; undefined when there is none. */
export function extent(numbers, margin = 0.06, including = []) {
    const all = [...numbers, ...including].filter(Number.isFinite);
    if (!numbers.some(Number.isFinite)) return undefined;
    const low = Math.min(...all),
        high = Math.max(...all);
    const room = (high - low || Math.abs(high) || 1) * margin;
    return [low - room, high + room];
}

/** A span that the digits can show: differences smaller than that are not drawn large. */
export const visible = digits => [-5 * 10 ** -digits, 5 * 10 ** -digits];

/** Marks of an axis at round numbers, at most so many; and the digits that they need. */
export function round_marks([low, high], most = 5) {
    const rough = (high - low) / most;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(times => times * power).find(size => size >= rough * 0.999);
    const marks = [];
    for (let mark = Math.ceil(low / step - 1e-9); mark * step <= high + step * 1e-9; ++mark)
        marks.push(mark * step + 0);
    return {marks, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9))};
}
