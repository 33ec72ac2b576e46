#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/calendars.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Clean-ups: the street is swept and repaired in a day, and decays again at the pace of `disorder`.
///
///     disorder' = disorder · (1 − sweep),   fresh works' = fresh works + notice · (1 − fresh works),  for each
///
/// Litter and graffiti invite more of the same: Keizer, Lindenberg & Steg (2008), Science 322:1681–1685.
struct CleanUps {
    static constexpr std::string_view name = "clean_ups";
    static constexpr std::string_view about = "Clean-ups lower disorder at once, for a while";
    Parameter<float> sweep, notice;
    Lever<float> rate;
    Prices prices;
    PublicMoney money;

    static void describe(auto& d) {
        using M = CleanUps;
        d.param("sweep", &M::sweep, {0.1, "1", 0, 1}, Beta{2, 18},
                "Keizer, Lindenberg & Steg (2008), Science 322:1681-1685, for the direction",
                "Share of the disorder that one clean-up takes away");
        d.param("notice", &M::notice, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "How much residents notice one clean-up, at first");
        d.lever("physical.clean_ups", &M::rate, {0, "clean-up/year", 0, 52}, "by definition",
                "Clean-ups of the street: litter, graffiti, small repairs");
        d.rule(&M::prices);
        d.rule(&M::money);
    }

    void operator()(
        Whole<Neighbourhood, InOut<Disorder>, InOut<FreshWorks>, InOut<VisibleActs>, InOut<SpentThisMonth>> here,
        Now now) const {
        const auto planned = static_cast<double>(rate * money.alive());
        for (int left = works_due(planned, now.month()); left > 0; --left) {
            here.get<Disorder>() *= 1 - sweep;
            here.get<FreshWorks>() += notice * (1 - here.get<FreshWorks>());
            here.get<VisibleActs>() += notice * (1 - here.get<VisibleActs>());
            here.get<SpentThisMonth>()[CostLine::works] += static_cast<double>(prices.clean_up);
        }
    }
};

}  // namespace adem::model
