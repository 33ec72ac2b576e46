#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

#include "engine/state/ties.hpp"

namespace adem {

/// How many people both know, from the ties of two people.
inline std::size_t people_both_know(std::span<const Tie> a, std::span<const Tie> b) {
    // A mark for each of those whom a knows, so that few of b's have to be looked for.
    constexpr Row bits = std::numeric_limits<std::uint64_t>::digits;
    std::uint64_t marks = 0;
    for (const Tie& tie : a) marks |= std::uint64_t{1} << tie.other % bits;
    const auto known_to_a = [&](const Tie& of_b) {
        return (marks >> of_b.other % bits & 1) != 0 &&
               std::any_of(a.begin(), a.end(), [&](const Tie& of_a) { return of_a.other == of_b.other; });
    };
    return static_cast<std::size_t>(std::count_if(b.begin(), b.end(), known_to_a));
}

}  // namespace adem
