#pragma once

#include "models/rules/being_blamed.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// An initiative ends without a core, or when its momentum is gone, unless a fund saves it.
///
///     p(saved) = fund of the month / price,  less by one for each that is saved
///
/// Those who carried it lose by blame (rules/being_blamed.hpp). A young one may still be looking for people.
struct FailingInitiatives {
    static constexpr std::string_view name = "failing_initiatives";
    static constexpr std::string_view about = "Initiatives fail or are saved; blame hurts those who carried them";
    Parameter<float> ends_below, saved_momentum;
    Parameter<int> young;
    BeingBlamed blame;
    Prices prices;

    static void describe(auto& d) {
        using M = FailingInitiatives;
        d.param("ends_below", &M::ends_below, {0.1, "1", 0, 1}, Beta{5, 45}, assumption, "momentum that ends it");
        d.param("saved_momentum", &M::saved_momentum, {0.35, "1", 0, 1}, Beta{7, 13}, assumption, "of one just saved");
        d.param("young", &M::young, {6, "month", 0, 120}, LogNormal{6, 0.4}, assumption, "age of needing a core");
        d.rule(&M::blame);
        d.rule(&M::prices);
    }
    using Books = Whole<Neighbourhood, In<ResidentsNow>, InOut<FlowsThisMonth>, InOut<SpentThisMonth>>;
    void operator()(Every<Resident, In<ActiveIn>, InOut<Energy>, InOut<SelfEfficacy>> residents,
                    Every<Initiative, In<CoreSize>, InOut<Momentum>, InOut<InitiativeAge>> initiatives, Books here,
                    Draw<"failing initiatives: saved"> saved, Draw<"failing initiatives: rounding"> rounding,
                    Deaths<Initiative> ends, Send<Experience> send) const {
        std::vector<Ref<Initiative>> failed;
        double fund = Prices::grants_of(here.get<ResidentsNow>(), blame.own.repair_fund) / prices.repair;
        for (const auto initiative : initiatives.by_identity()) {
            const bool alone = ++initiative.get<InitiativeAge>() > young && initiative.get<CoreSize>() == 0;
            if (initiative.get<Momentum>() >= ends_below && !alone) continue;
            if (!alone && saved.of(initiative).chance(fund)) {
                fund -= 1;
                initiative.get<Momentum>() = saved_momentum;
                here.get<SpentThisMonth>()[CostLine::grants] += static_cast<double>(prices.repair);
                continue;
            }
            failed.push_back(initiative.ref());
            ends.remove(initiative.ref());
            ++here.get<FlowsThisMonth>()[Flow::initiatives_ended];
        }
        if (failed.empty()) return;
        for (const auto resident : residents) {
            if (std::find(failed.begin(), failed.end(), resident.get<ActiveIn>()) == failed.end()) continue;
            blame.falls_on(resident, rounding.of(resident).uniform());
            send.to(resident.row(), resident.identity(), blame.experience());
        }
    }
};

}  // namespace adem::model
