#pragma once

#include <algorithm>

#include "engine/base/processor.hpp"
#include "engine/mechanism/unit.hpp"
#include "engine/random/blocks_ahead.hpp"

namespace adem::detail {

/// A rule that says with what probability a row has a turn at all: only those rows are visited.
template <class M>
concept HasTurns = requires(const M& rule) {
    rule.turn();
};
/// A rule that does the same arithmetic for every row: several rows at a time where the processor can.
template <class M>
concept ForEverybody = M::for_everybody;

inline constexpr Row rows_ahead = BlocksAhead::at_once;

/// Ways to go through the rows of a unit. Which one a rule takes changes no number.
template <class M, class... A>
struct Rows {
    static void by_turn(const M& rule, const Unit& unit, const typename A::Source&... sources) {
        const auto p = static_cast<double>(rule.turn());
        Row chosen[rows_ahead];
        for (Row first = unit.begin; first < unit.end; first += std::min(rows_ahead, unit.end - first)) {
            const Row last = first + std::min(rows_ahead, unit.end - first);
            const Row* end = chosen;
            (choose(sources, first, last, p, chosen, end), ...);
            for (const Row* row = chosen; row != end; ++row) rule(A(sources, unit, *row)...);
        }
    }

    static void several_at_a_time(const M& rule, const Unit& unit, const typename A::Source&... sources) {
        const Identity* identities = unit.identities();
        for (Row first = unit.begin; first < unit.end;) {
            // Up to a multiple, so that what is prepared for groups of rows is prepared once.
            const Row most = std::min(unit.end, (first / rows_ahead + 1) * rows_ahead);
            Row last = unit.full ? most : first;
            while (last < most && identities[last]) ++last;
            if (last > first) {
                (prepare(sources, rule, first, last), ...);
                best(rule, unit, first, last, sources...);
            }
            first = std::max(last, first + 1);
        }
    }

  private:
    static void choose(const auto& source, Row first, Row last, double p, Row* chosen, const Row*& end) {
        if constexpr (requires { source.choose(first, last, p, chosen); }) end = source.choose(first, last, p, chosen);
    }
    static void prepare(const auto& source, const M& rule, Row first, Row last) {
        if constexpr (requires { source.prepare(rule, first, last); }) source.prepare(rule, first, last);
    }

    static void best(const M& rule, const Unit& unit, Row first, Row last, const typename A::Source&... sources) {
#ifdef ADEM_HAS_LANES
        const Lanes lanes = lanes_in_use();
        if (lanes == Lanes::avx512) return with_avx512(rule, unit, first, last, sources...);
        if (lanes == Lanes::avx2) return with_avx2(rule, unit, first, last, sources...);
#endif
        loop(rule, unit, first, last, sources...);
    }
#ifdef ADEM_HAS_LANES
    [[gnu::flatten]] ADEM_AVX512 static void with_avx512(const M& rule, const Unit& unit, Row first, Row last,
                                                         const typename A::Source&... sources) {
        loop(rule, unit, first, last, sources...);
    }
    [[gnu::flatten]] ADEM_AVX2 static void with_avx2(const M& rule, const Unit& unit, Row first, Row last,
                                                     const typename A::Source&... sources) {
        loop(rule, unit, first, last, sources...);
    }
#endif
    [[gnu::always_inline]] static void loop(const M& rule, const Unit& unit, Row first, Row last,
                                            const typename A::Source&... sources) {
        const M own = rule;  // no column can be one of its parameters: they stay in registers
        const std::size_t begin = first, end = last;
        for (std::size_t row = begin; row < end; ++row) own(A(sources, unit, static_cast<Row>(row))...);
    }
};

}  // namespace adem::detail
