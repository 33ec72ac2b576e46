#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/random/draw.hpp"

namespace adem::model {

/// The draws of one person, household or dwelling for one decision in the making of a population.
inline Draws draws_of(Stream stream, Identity who, std::string_view what) {
    return {stream, {who, Month{0}, draw_code(what)}};
}

/// A logistic number from a uniform one: the noise under which "the n highest scores" is a logistic regression whose
/// constant is fitted so that exactly n are chosen.
inline double noise(const Draws& draws, unsigned k = 0) { return math::logit(draws.uniform(k)); }

/// The weight of a candidate who, by the table, is chosen with this chance. When as many are chosen as the table
/// expects, those of the highest draws.rank(weight) are chosen with about this chance each.
inline double weight_of_chance(double chance) { return -math::log(1.0 - std::min(chance, 0.999)); }

/// A row that takes part in a selection. Equal scores are settled by identity, so the order of rows never matters.
struct Candidate {
    double score;
    Identity who;
    std::uint32_t row;

    bool operator<(const Candidate& other) const {
        return score != other.score ? score > other.score : who < other.who;
    }
};

/// Puts the `count` candidates with the highest scores first (in no order) and returns how many there are of them.
inline std::size_t best_first(std::vector<Candidate>& candidates, int count) {
    const std::size_t chosen = std::min(candidates.size(), static_cast<std::size_t>(std::max(count, 0)));
    const auto cut = candidates.begin() + static_cast<std::ptrdiff_t>(chosen);
    if (cut != candidates.end()) std::nth_element(candidates.begin(), cut, candidates.end());
    return chosen;
}

/// Leaves only the `count` candidates with the highest scores, best first.
inline void keep_best(std::vector<Candidate>& candidates, int count) {
    candidates.resize(best_first(candidates, count));
    std::sort(candidates.begin(), candidates.end());
}

}  // namespace adem::model
