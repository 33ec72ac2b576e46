#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/calendars.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Visible improvements of public space: less disorder at once, and something residents notice for a while.
///
///     fresh works' = fresh works · (1 − wear_off), and for each work
///     disorder' = disorder · (1 − clean_up),   fresh works' = fresh works + notice · (1 − fresh works)
///
/// Perception of maintained greening changed two to five times as much as recorded crime: Branas et al. (2018), PNAS
/// 115:2946–2951.
struct VisibleWorks {
    static constexpr std::string_view name = "visible_works";
    static constexpr std::string_view about = "Visible works lower disorder at once and are noticed for a while";
    Parameter<float> clean_up, notice, wear_off;
    Lever<float> rate;
    Prices prices;
    PublicMoney money;

    static void describe(auto& d) {
        using M = VisibleWorks;
        d.param("clean_up", &M::clean_up, {0.15, "1", 0, 1}, Beta{3, 17},
                "Branas et al. (2018), PNAS 115:2946-2951, for the direction",
                "Share of the disorder that one work takes away");
        d.param("notice", &M::notice, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "How much residents notice one work, at first");
        d.param("wear_off", &M::wear_off, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "Share of the notice of earlier works that is gone after a month");
        d.lever("physical.works", &M::rate, {0.5, "work/year", 0, 24}, assumption,
                "Visible improvements of public space");
        d.rule(&M::prices);
        d.rule(&M::money);
    }

    void operator()(
        Whole<Neighbourhood, InOut<Disorder>, InOut<FreshWorks>, InOut<VisibleActs>, InOut<SpentThisMonth>> here,
        Now now) const {
        here.get<VisibleActs>() = 0;
        here.get<FreshWorks>() *= 1 - wear_off;
        for (int works = works_due(static_cast<double>(rate * money.alive()), now.month()); works > 0; --works) {
            here.get<VisibleActs>() += notice * (1 - here.get<VisibleActs>());
            here.get<Disorder>() *= 1 - clean_up;
            here.get<FreshWorks>() += notice * (1 - here.get<FreshWorks>());
            here.get<SpentThisMonth>()[CostLine::works] += static_cast<double>(prices.works);
        }
    }
};

}  // namespace adem::model
