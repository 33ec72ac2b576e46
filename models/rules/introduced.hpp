#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "engine/mechanism.hpp"
#include "models/state/layout.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Two of somebody's acquaintances; null when there are not two.
struct TwoAcquaintances {
    const Tie* first = nullptr;
    const Tie* second = nullptr;

    explicit operator bool() const { return second != nullptr; }
    /// The context of the first; that of the second when the first is family and the second is not.
    TieContext context() const {
        const auto family = [](const Tie& tie) { return tie.is(TieContext::household) || tie.is(TieContext::kin); };
        return static_cast<TieContext>(family(*first) ? std::max(first->context, second->context) : first->context);
    }
};

/// Those two with the lowest lots, of the ties for which `counts(tie)` holds.
template <class Counts, class IdentityOf>
TwoAcquaintances two_at_random(std::span<const Tie> ties, const Draws& draw, Counts counts, IdentityOf identity_of) {
    std::array<const Tie*, most_ties> candidates;
    std::array<Identity, most_ties> identities;
    std::array<std::uint64_t, most_ties> lots;
    std::size_t n = 0;
    for (const Tie& tie : ties) {
        if (!counts(tie)) continue;
        candidates[n] = &tie;
        identities[n++] = identity_of(tie);
    }
    if (n <= 1) return {};
    draw.lots(std::span(identities).first(n), lots.data());
    std::size_t first = 0, second = 1;
    for (std::size_t k = 1; k < n; ++k) {  // without branches, which would often go wrong
        const bool lowest = lots[k] < lots[first], next = lots[k] < lots[second];
        second = lowest ? first : next ? k : second;
        first = lowest ? k : first;
    }
    return {candidates[first], candidates[second]};
}

inline bool know_each_other(std::span<const Tie> ties_of_one, const Tie& other) {
    return std::any_of(ties_of_one.begin(), ties_of_one.end(),
                       [&](const Tie& tie) { return tie.other == other.other; });
}

}  // namespace adem::model
