#pragma once

#include "models/rules/prices.hpp"
#include "models/rules/residents_lead.hpp"
#include "models/rules/visible_work.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"

namespace adem::model {

/// Residents decide about a budget: what they chose and is carried out improves the place, better aimed where residents
/// remember more.
///
///     works a month = share · usual maintenance · carried out / price of a work · (1 + aim · residents' memory)
///
/// Those who voted learn what became of it (`decisions_on_voice`). Effects that grow with years and with what is
/// carried out: Gonçalves (2014), World Development 53:94–110; Touchton & Wampler (2014), Comp. Polit. Stud.
/// 47:1442–1469.
struct ParticipatoryBudget {
    static constexpr std::string_view name = "participatory_budget";
    static constexpr std::string_view about = "What residents chose to spend a budget on improves the place";
    Parameter<float> aim;
    VisibleWork work;
    ResidentsSay say;
    Prices prices;

    static void describe(auto& d) {
        using M = ParticipatoryBudget;
        d.param("aim", &M::aim, {0.3, "1", -1, 2}, Normal{0.3, 0.3}, assumption,
                "how much more the same money does where residents know all about the place; may be 0");
        d.rule(&M::work);
        d.rule(&M::say);
        d.rule(&M::prices);
    }
    void operator()(
        Whole<Neighbourhood, In<ResidentsAtStart>, In<ResidentMemory>, InOut<Disorder>, InOut<FreshWorks>> here) const {
        if (say.budget_share <= 0) return;
        const double money = prices.maintenance_of(static_cast<double>(here.get<ResidentsAtStart>()),
                                                   static_cast<double>(say.budget_share * say.budget_carried_out));
        const float works = static_cast<float>(money / std::max(static_cast<double>(prices.works), 1.0));
        work.add(works * (1 + aim * here.get<ResidentMemory>()), here.get<Disorder>(), here.get<FreshWorks>());
    }
};

}  // namespace adem::model
