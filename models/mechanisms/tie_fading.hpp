#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/tie_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Ties grow older; their strength tends to what is usual in their context; they end at a rate by context, the sooner
/// the weaker they are, so that new and bridging ties are short-lived (rules/tie_course.hpp).
///
///     s' = s + g · (usual(context) - s)   in a month
///
/// Ties of a household end only with the household. Who has just moved loses street ties. To spare time a tie is
/// looked at every few months, for all those months at once; whether it ends is drawn by the end with the lower
/// identity. Mollenhorst (2009), 48 % of ties left after seven years, core and kin longest; Roberts & Dunbar (2011),
/// kin ties hold.
struct TieFading {
    static constexpr std::string_view name = "tie_fading";
    static constexpr std::string_view about = "Ties age, change in strength, and end";
    TieCourse course;
    Parameter<float> street_ties_lost_by_moving;

    static void describe(auto& d) {
        d.rule(&TieFading::course);
        d.param("street_ties_lost_by_moving", &TieFading::street_ties_lost_by_moving, {0.7, "1", 0, 1}, Beta{7, 3},
                assumption, "chance that a street tie ends when one end moves");
    }

    void operator()(Self<Resident> self, In<MonthsHere> here, In<AgeMonths> age, OwnTies ties,
                    Draw<"tie fading: end"> draw, Draw<"tie fading: left street"> left) const {
        const bool moved = here == 0 && age > 0;
        const auto period = static_cast<unsigned>(course.looked_at_every.value);
        const float left_of_gap = course.gap_left();
        for (Tie& tie : ties) {
            if (tie.age < longest) ++tie.age;
            const bool looked_at = tie.age % period == 0;
            if (!looked_at && !moved) continue;
            const auto context = static_cast<TieContext>(tie.context);
            const float usual = course.usual_strength[context];
            if (looked_at) tie.strength = clamp01(usual + left_of_gap * (tie.strength - usual));
            const Identity other = ties.identity(tie);
            if (moved && context == TieContext::street &&
                left.chance(static_cast<double>(street_ties_lost_by_moving), other)) {
                ties.end_tie(tie);
            } else if (looked_at && self.identity() < other && course.ends(tie, context, draw, other)) {
                ties.end_tie(tie);
            }
        }
    }

  private:
    static constexpr std::uint16_t longest = 1500;
};

}  // namespace adem::model
