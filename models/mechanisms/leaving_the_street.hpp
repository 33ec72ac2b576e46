#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who has moved to another address loses ties with people in the street that was left, each with the chance `lost`.
///
/// Form and size: assumption.
struct LeavingTheStreet {
    static constexpr std::string_view name = "leaving_the_street";
    static constexpr std::string_view about = "Who moves loses ties with people in the street";
    Parameter<float> lost;

    static void describe(auto& d) {
        d.param("lost", &LeavingTheStreet::lost, {0.7, "1", 0, 1}, Beta{7, 3}, assumption,
                "chance that a street tie ends when one end moves");
    }

    void operator()(In<MonthsHere> here, In<AgeMonths> age, OwnTies ties,
                    Draw<"leaving the street: tie lost"> draw) const {
        const bool moved = here == 0 && age > 0;
        if (!moved) return;
        for (const Tie& tie : ties)
            if (tie.is(TieContext::street) && draw.chance(static_cast<double>(lost), ties.identity(tie)))
                ties.end_tie(tie);
    }
};

}  // namespace adem::model
