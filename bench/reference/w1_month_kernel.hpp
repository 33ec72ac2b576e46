// A neighbourhood's month of the hand-vectorised W1, several residents at a time. No guard: a source file defines
// ADEM_W1_FOR, the kind of processor that it is compiled for, and includes this. With ADEM_W1_SINGLE_LOADS (AVX-512
// only) the trust of others is loaded one by one instead of by the gather instruction, which is slow on some processors.

#if defined(__AVX2__)
#include <immintrin.h>
#endif

#include "bench/reference/w1_month.hpp"
#include "bench/w1/figures.hpp"

namespace adem::bench::w1::ADEM_W1_FOR {

namespace {

#include "bench/reference/w1_lanes.hpp"

enum Purpose : std::uint32_t { for_month, for_help, for_worker, for_renewal };

constexpr std::size_t most_groups = 128;  // of a neighbourhood
// The lower half of a word tells who may have a need: a little too many, of whom a second draw lets some go. The upper
// half is the noise.
constexpr std::uint32_t halves = 65536;
constexpr std::uint32_t candidates = 5243;
constexpr double need_of_candidate = need * halves / candidates;

constexpr std::uint32_t below(double p) { return static_cast<std::uint32_t>(p * 0x1p32); }
/// In [0, 1).
inline Floats share(Words words) { return floats(words >> 8) * 0x1p-24F; }
inline Floats clamp(Floats x) {
    x = x > 0 ? x : all(0);
    return x < 1 ? x : all(1);
}

/// What a month leaves in between, for one neighbourhood: it stays in the nearest cache.
struct Scratch {
    std::uint32_t words[(most_groups + 1) * lanes];
    std::uint32_t events[(most_groups + 2) * lanes];
};

/// A word for each resident: two groups share blocks, of which each takes two words.
inline void draw(const W1Columns& c, const W1Place& place, Scratch& scratch) {
    for (std::size_t group = 0; group < place.last_group - place.first_group; group += 2) {
        for (std::size_t part = 0; part < lanes; part += width) {
            const std::size_t counter = (place.first_group + group) * lanes + part / 2;
            const Blocks blocks = philox(wide(load<HalfWords>(first_numbers)) + counter, c.month, for_month, c.seed);
            store(scratch.words + group * lanes + part, by_turns(blocks.word[0], blocks.word[1]));
            store(scratch.words + (group + 1) * lanes + part, by_turns(blocks.word[2], blocks.word[3]));
        }
    }
}

/// Trust after hearing those within the confidence bound; `slot` is the first of the residents.
inline Floats heard(const W1Columns& c, std::size_t slot) {
    const Floats own = load<Floats>(c.trust + slot);
    Floats total{};
    Ints count{};
    const std::uint32_t* known = c.known + slot % lanes;
    const std::size_t group = slot / lanes;
    for (std::size_t column = c.first_column[group]; column < c.first_column[group + 1]; ++column) {
        const Floats theirs = gather_column(c.trust, known + column * lanes);
        const Floats apart = theirs - own;
        const Ints near = (apart <= confidence_bound) & (apart >= -confidence_bound);
        total += near ? theirs : Floats{};
        count -= near;
    }
    const Floats mean = total / (count > 0 ? __builtin_convertvector(count, Floats) : all(1));
    return count > 0 ? own + pull * (mean - own) : own;
}

/// Everybody hears the others; relationships wear out; who may have a need is listed. Returns the list's end.
inline std::uint32_t* meet(const W1Columns& c, const W1Place& place, bool new_worker, Scratch& scratch) {
    std::uint32_t* events = scratch.events;
    const std::size_t begin = place.first_group * lanes;
    const auto end = static_cast<std::int32_t>(begin + place.residents);
    for (std::size_t slot = begin; slot < place.last_group * lanes; slot += width) {
        store(c.next_trust + slot, heard(c, slot));
        const Floats worn = relationship_kept * load<Floats>(c.relationship + slot);
        store(c.relationship + slot, new_worker ? all(relationship_with_a_stranger) : worn);
        const Ints slots = numbered(slot);
        const Words words = load<Words>(scratch.words + slot - begin);
        events = put_chosen(events, slots, ((words & (halves - 1)) < candidates) & (slots < end));
    }
    return events;
}

/// Some of those who may have a need, of whom `count` are to be taken.
inline void seek_help(const W1Columns& c, const std::uint32_t* events, std::size_t count) {
    const Words slots = load<Words>(events);
    const Blocks a = philox(wide(load<HalfWords>(events)), c.month, for_help, c.seed);
    const Blocks b = philox(wide(load<HalfWords>(events + width / 2)), c.month, for_help, c.seed);
    const Floats before = gather(c.trust, slots);
    const Floats trust = gather(c.next_trust, slots);
    const Floats known = gather(c.relationship, slots);
    const Ints in_need = joined(a.word[0], b.word[0]) < below(need_of_candidate);
    const Ints seeks = share(joined(a.word[1], b.word[1])) < seeks_at_least + seeks_by_trust * before;
    const Ints succeeds = share(joined(a.word[2], b.word[2])) < succeeds_at_least + succeeds_by_relationship * known;
    const Floats new_trust = succeeds ? trust + trust_gained * (1 - trust) : trust - trust_lost * trust;
    const Floats new_known = succeeds ? known + relationship_gained * (1 - known) : relationship_left * known;
    for (std::size_t k = 0; k < count; ++k) {
        if (in_need[k] == 0) continue;
        c.avoids[events[k]] = seeks[k] != 0 ? 0 : 1;
        if (seeks[k] == 0) continue;
        c.next_trust[events[k]] = new_trust[k];
        c.relationship[events[k]] = new_known[k];
    }
}

/// Perspectives follow.
inline void look_ahead(const W1Columns& c, const W1Place& place, const Scratch& scratch) {
    const std::size_t begin = place.first_group * lanes;
    for (std::size_t slot = begin; slot < place.last_group * lanes; slot += width) {
        const Words degree = __builtin_convertvector(load<Bytes>(c.degree + slot), Words);
        const Words ties = degree < most_ties_that_count ? degree : all_words(most_ties_that_count);
        const Floats aim = perspective_base + perspective_by_trust * load<Floats>(c.next_trust + slot) +
                           (perspective_by_ties / most_ties_that_count) * floats(ties);
        const Words level = load<Words>(scratch.words + slot - begin) >> 16;
        const Floats noise = (floats(level) + 0.5F) * (2 * noise_range / halves) - noise_range;
        const Floats before = load<Floats>(c.perspective + slot);
        store(c.perspective + slot, clamp(perspective_kept * before + perspective_new * aim + noise));
    }
}

inline void begin_anew(const W1Columns& c, std::size_t slot, float share_of_trust) {
    c.age[slot] = 0;
    c.avoids[slot] = 0;
    c.next_trust[slot] = trust_of_newcomers + trust_range_of_newcomers * share_of_trust;
    c.relationship[slot] = relationship_with_a_stranger;
    c.perspective[slot] = perspective_of_newcomers;
}

/// Once a year: a year older, and some are replaced.
inline void renew(const W1Columns& c, const W1Place& place) {
    const std::size_t begin = place.first_group * lanes;
    const Wide first = wide(load<HalfWords>(first_numbers));
    for (std::size_t slot = begin; slot < place.last_group * lanes; slot += width) {
        const Bytes age = load<Bytes>(c.age + slot) + 1;
        store(c.age + slot, age);
        const Blocks a = philox(first + slot, c.month, for_renewal, c.seed);
        const Blocks b = philox(first + (slot + width / 2), c.month, for_renewal, c.seed);
        const Floats dies = gather(c.death, __builtin_convertvector(age, Words));
        std::uint32_t gone[width];
        const Ints there = numbered(slot) < static_cast<std::int32_t>(begin + place.residents);
        const std::uint32_t* end =
            put_chosen(gone, numbered(slot), (share(joined(a.word[0], b.word[0])) < dies) & there);
        const Floats shares = share(joined(a.word[1], b.word[1]));
        for (const std::uint32_t* k = gone; k != end; ++k) begin_anew(c, *k, shares[*k - slot]);
    }
}

/// Means, and `nobody` again in the slots that nobody fills.
inline void record(const W1Columns& c, const W1Place& place) {
    const std::size_t begin = place.first_group * lanes;
    const auto end = static_cast<std::int32_t>(begin + place.residents);
    for (std::size_t slot = begin + place.residents; slot < place.last_group * lanes; ++slot)
        c.next_trust[slot] = nobody;
    float trust[lanes]{}, perspective[lanes]{};
    Ints avoids{};
    for (std::size_t part = 0; part < lanes; part += width) {
        Floats trust_sum{}, perspective_sum{};
        for (std::size_t slot = begin + part; slot < place.last_group * lanes; slot += lanes) {
            const Ints there = numbered(slot) < end;
            trust_sum += there ? load<Floats>(c.next_trust + slot) : Floats{};
            perspective_sum += there ? load<Floats>(c.perspective + slot) : Floats{};
            avoids += there & __builtin_convertvector(load<Bytes>(c.avoids + slot), Ints);
        }
        store(trust + part, trust_sum);
        store(perspective + part, perspective_sum);
    }
    float sums[3]{};
    for (std::size_t k = 0; k < lanes; ++k) sums[0] += trust[k], sums[1] += perspective[k];
    for (std::size_t k = 0; k < width; ++k) sums[2] += static_cast<float>(avoids[k]);
    for (std::size_t k = 0; k < 3; ++k) place.record[k] = sums[k] / static_cast<float>(place.residents);
}

}  // namespace

void month_of(const W1Columns& c, const W1Place& place) {
    Scratch scratch;
    draw(c, place, scratch);
    const Blocks worker = philox(Wide{} + place.number, c.month, for_worker, c.seed);
    const bool new_worker = static_cast<std::uint32_t>(worker.word[0][0]) < below(replaced);
    const std::uint32_t* const events_end = meet(c, place, new_worker, scratch);
    const auto events = static_cast<std::size_t>(events_end - scratch.events);
    // The last of them may be fewer than there are lanes.
    store(scratch.events + events, all_words(static_cast<std::uint32_t>(place.first_group * lanes)));
    for (std::size_t k = 0; k < events; k += width)
        seek_help(c, scratch.events + k, events - k < width ? events - k : width);
    look_ahead(c, place, scratch);
    if ((c.month + 1) % months_of_a_year == 0) renew(c, place);
    record(c, place);
}

}  // namespace adem::bench::w1::ADEM_W1_FOR
