#pragma once

#include <algorithm>
#include <span>

#include "engine/mechanism.hpp"
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
    TwoAcquaintances two;
    std::uint64_t lowest = ~std::uint64_t{0}, next = lowest;
    for (const Tie& tie : ties) {
        if (!counts(tie)) continue;
        const std::uint64_t lot = draw.lot(identity_of(tie));
        if (two.first == nullptr || lot < lowest) {
            two = {&tie, two.first};
            next = lowest;
            lowest = lot;
        } else if (two.second == nullptr || lot < next) {
            two.second = &tie;
            next = lot;
        }
    }
    return two;
}

inline bool know_each_other(std::span<const Tie> ties_of_one, const Tie& other) {
    return std::any_of(ties_of_one.begin(), ties_of_one.end(),
                       [&](const Tie& tie) { return tie.other == other.other; });
}

}  // namespace adem::model
