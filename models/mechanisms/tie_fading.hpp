#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Ties grow older; their strength tends to what is usual in their context; they end at a rate by context, the sooner
/// the weaker they are, so that new and bridging ties are short-lived.
///
///     s' = s + g · (usual(context) - s)   in a month
///     rate of ending = loss(context) · max(0, 1 + f · (usual(context) - s))
///
/// Ties of a household end only with the household. Who has just moved loses street ties. To spare time a tie is
/// looked at every few months, for all those months at once; whether it ends is drawn by the end with the lower
/// identity.
///
/// Mollenhorst (2009), 48 % of ties left after seven years, core and kin longest; Burt (2002), Bridge decay, Social
/// Networks 24:333-363; Roberts & Dunbar (2011), kin ties hold.
struct TieFading {
    static constexpr std::string_view name = "tie_fading";
    static constexpr std::string_view about = "Ties age, change in strength, and end";
    Parameter<float, TieContext> loss, usual_strength;
    Parameter<float> strengthening, fragility, street_ties_lost_by_moving;
    Parameter<int> looked_at_every;

    static void describe(auto& d) {
        d.param("loss", &TieFading::loss, {{0, 0.02, 0.12, 0.1, 0.1, 0.15}, "1/year", 0, 5}, Fixed{},
                "Mollenhorst 2009, The Social Networks of the Dutch; Roberts & Dunbar 2011 for kin",
                "rate at which ties of usual strength end");
        d.param("usual_strength", &TieFading::usual_strength, {{0.9, 0.7, 0.4, 0.5, 0.5, 0.4}, "1", 0, 1}, Fixed{},
                assumption, "strength that ties tend to");
        d.param("strengthening", &TieFading::strengthening, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of the gap to the usual strength that closes in a month");
        d.param("fragility", &TieFading::fragility, {5, "1", 0, 20}, LogNormal{5, 0.4},
                "Burt 2002, Social Networks 24, direction", "how much sooner weak ties end");
        d.param("street_ties_lost_by_moving", &TieFading::street_ties_lost_by_moving, {0.7, "1", 0, 1}, Beta{7, 3},
                assumption, "chance that a street tie ends when one end moves");
        d.param("looked_at_every", &TieFading::looked_at_every, {6, "month", 1, 12}, Fixed{}, assumption,
                "months for which a tie's end is decided at once");
    }

    void operator()(Self<Resident> self, In<MonthsHere> here, In<AgeMonths> age, OwnTies ties,
                    Draw<"tie fading: end"> draw, Draw<"tie fading: left street"> left) const {
        const bool moved = here == 0 && age > 0;
        const auto period = static_cast<unsigned>(looked_at_every.value);
        const float left_of_gap = gap_left();
        for (Tie& tie : ties) {
            if (tie.age < longest) ++tie.age;
            const bool looked_at = tie.age % period == 0;
            if (!looked_at && !moved) continue;
            const auto context = static_cast<TieContext>(tie.context);
            const float usual = usual_strength[context];
            if (looked_at) tie.strength = clamp01(usual + left_of_gap * (tie.strength - usual));
            const Identity other = ties.identity(tie);
            if (moved && context == TieContext::street &&
                left.chance(static_cast<double>(street_ties_lost_by_moving), other)) {
                ties.end_tie(tie);
            } else if (looked_at && self.identity() < other && ends(tie, context, other, draw)) {
                ties.end_tie(tie);
            }
        }
    }

  private:
    static constexpr std::uint16_t longest = 1500;

    /// What is left of a gap to the usual strength after the months between two looks.
    float gap_left() const {
        float left = 1;
        for (int month = 0; month < looked_at_every; ++month) left *= 1 - strengthening;
        return left;
    }

    bool ends(const Tie& tie, TieContext context, Identity other, const Draws& draw) const {
        const float weakness = std::max(0.0F, 1 + fragility * (usual_strength[context] - tie.strength));
        const float rate = loss[context] * weakness * static_cast<float>(looked_at_every);
        if (rate <= 0) return false;
        const double u = draw.uniform(other);
        return u * 12 < static_cast<double>(rate) && u < monthly_probability(static_cast<double>(rate));
    }
};

}  // namespace adem::model
