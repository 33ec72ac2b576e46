#pragma once

#include <algorithm>
#include <span>

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Whether somebody speaks with neighbours at least once a week: has a tie from the street, or from a place to meet,
/// that is strong enough for that. The strength is chosen by how many say so: 41, 59 and 69 % of the young, the middle
/// and the old (CBS 2022, Sociale samenhang en welzijn).
inline bool sees_neighbours_weekly(std::span<const Tie> ties) {
    constexpr float strong_enough = 0.28F;
    return std::any_of(ties.begin(), ties.end(), [](const Tie& tie) {
        const bool nearby = tie.is(TieContext::street) || tie.is(TieContext::place);
        return nearby && tie.strength >= strong_enough;
    });
}

}  // namespace adem::model
