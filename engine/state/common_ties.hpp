#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

#include "engine/state/ties.hpp"

namespace adem {

/// How many people both know, from the ties of two people.
inline std::size_t people_both_know(std::span<const Tie> a, std::span<const Tie> b) {
    // Two marks for each of those whom a knows, by the lower and the higher digits of their rows: hardly any of b's who
    // is a stranger to a has to be looked for.
    constexpr Row bits = std::numeric_limits<std::uint64_t>::digits;
    std::uint64_t low = 0, high = 0;
    for (const Tie& tie : a) {
        low |= std::uint64_t{1} << tie.other % bits;
        high |= std::uint64_t{1} << tie.other / bits % bits;
    }
    const auto known_to_a = [&](const Tie& of_b) {
        return (low >> of_b.other % bits & high >> of_b.other / bits % bits & 1) != 0 &&
               std::any_of(a.begin(), a.end(), [&](const Tie& of_a) { return of_a.other == of_b.other; });
    };
    return static_cast<std::size_t>(std::count_if(b.begin(), b.end(), known_to_a));
}

}  // namespace adem
