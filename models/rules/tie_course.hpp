#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// How a tie strengthens, and when it ends.
///
///     rate of ending = loss(context) · max(0, 1 + f · (usual(context) - s)) · (b if nobody knows both ends, else 1)
///
/// A tie between people who have nobody in common is a bridge: nothing else brings its ends together. To spare time a
/// tie is looked at every few months, for all those months at once.
///
/// Burt (2002), Bridge decay, Social Networks 24:333-363.
struct TieCourse {
    static constexpr std::string_view name = "tie_course";
    Parameter<float, TieContext> loss, usual_strength;
    Parameter<float> strengthening, fragility, bridge;
    Parameter<int> looked_at_every;

    static void describe(auto& d) {
        using R = TieCourse;
        d.param("loss", &R::loss, {{0, 0.02, 0.15, 0.14, 0.14, 0.2}, "1/year", 0, 5}, LogNormal{1, 0.25},
                "Mollenhorst 2009, The Social Networks of the Dutch; Roberts & Dunbar 2011 for kin",
                "rate at which ties of usual strength end");
        d.param("usual_strength", &R::usual_strength, {{0.9, 0.7, 0.4, 0.5, 0.5, 0.4}, "1", 0, 1}, Fixed{},
                "by definition", "strength that ties tend to: the scale of strength");
        d.param("strengthening", &R::strengthening, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of the gap to the usual strength that closes in a month");
        d.param("fragility", &R::fragility, {3, "1", 0, 20}, LogNormal{3, 0.4},
                "Burt 2002, Social Networks 24, direction", "how much sooner weak ties end");
        d.param("bridge", &R::bridge, {9, "1", 1, 50}, LogNormal{9, 0.4},
                "Burt 2002, Social Networks 24: nine of ten end in a year among bankers, an upper bound",
                "how much sooner a tie ends whose ends have nobody in common; 1: as soon");
        d.param("looked_at_every", &R::looked_at_every, {6, "month", 1, 12}, Fixed{}, "by choice",
                "months for which a tie's end is decided at once");
    }

    /// What is left of a gap to the usual strength after the months between two looks.
    float gap_left() const {
        float left = 1;
        for (int month = 0; month < looked_at_every; ++month) left *= 1 - strengthening;
        return left;
    }

    /// Months whose ties are looked at: whether an age is a multiple of the months between two looks, without dividing.
    /// Lemire, Kaser & Kurz (2019), Faster remainder by direct computation, Softw. Pract. Exp. 49:953-970.
    class Turn {
      public:
        explicit Turn(int months) : inverse_(~std::uint32_t{0} / static_cast<std::uint32_t>(months) + 1) {}
        bool at(std::uint16_t age) const { return age * inverse_ <= inverse_ - 1; }

      private:
        std::uint32_t inverse_;  // wraps to 0 for every month
    };
    Turn turn() const { return Turn(looked_at_every); }

    /// Whether a tie ends in the months between two looks; `in_common()` counts the people whom both ends know; it is
    /// dear to know and asked last.
    template <class InCommon>
    bool ends(const Tie& tie, const Draws& draw, Identity other, InCommon in_common) const {
        const auto context = static_cast<TieContext>(tie.context);
        const float weakness = std::max(0.0F, 1 + fragility * (usual_strength[context] - tie.strength));
        const double rate = static_cast<double>(loss[context] * weakness * static_cast<float>(looked_at_every));
        const double rate_of_bridge = rate * static_cast<double>(bridge);
        const double most = rate_of_bridge / 12;  // no chance is above its rate
        if (!draw.sieve(most, other)) return false;
        const double number = draw.uniform(other) * most;
        if (number >= monthly_probability(rate_of_bridge)) return false;
        return in_common() == 0 || number < monthly_probability(rate);
    }
};

}  // namespace adem::model
