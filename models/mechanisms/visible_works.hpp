#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/calendars.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/visible_work.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Visible improvements of public space: less disorder at once, and something residents notice for a while.
///
///     disorder' = disorder · (1 − clean_up),  fresh works' = fresh works + notice · (1 − fresh works),  for each work
///
/// Perception of maintained greening changed two to five times as much as recorded crime: Branas et al. (2018), PNAS
/// 115:2946–2951. How works wear off is a matter of `disorder`.
struct VisibleWorks {
    static constexpr std::string_view name = "visible_works";
    static constexpr std::string_view about = "Visible works lower disorder at once and are noticed for a while";
    VisibleWork work;
    Lever<float> rate;
    Prices prices;

    static void describe(auto& d) {
        using M = VisibleWorks;
        d.rule(&M::work);
        d.lever("physical.works", &M::rate, {0.5, "work/year", 0, 24}, assumption,
                "Visible improvements of public space");
        d.rule(&M::prices);
    }

    void operator()(Whole<Neighbourhood, InOut<Disorder>, InOut<FreshWorks>, InOut<SpentThisMonth>> here,
                    Now now) const {
        for (int works = works_due(static_cast<double>(rate), now.month()); works > 0; --works) {
            work.add(1, here.get<Disorder>(), here.get<FreshWorks>());
            here.get<SpentThisMonth>()[CostLine::works] += static_cast<double>(prices.works);
        }
    }
};

}  // namespace adem::model
