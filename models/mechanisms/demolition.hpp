#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/prices.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Homes that are due are pulled down once they are empty. The whole cost, of the home that will rise on the site as
/// well, is counted then.
struct Demolition {
    static constexpr std::string_view name = "demolition";
    static constexpr std::string_view about = "Homes that are due and empty are pulled down";
    Prices prices;

    static void describe(auto& d) { d.rule(&Demolition::prices); }

    void operator()(Every<Dwelling, In<DueForDemolition>, In<MonthsVacant>> dwellings,
                    Every<Household, In<DwellingOf>> households,
                    Whole<Neighbourhood, In<HomesDue>, InOut<EmptySites>, InOut<SpentThisMonth>> here, Now now,
                    Deaths<Dwelling> pulled_down) const {
        if (here.get<HomesDue>() == 0) return;
        std::vector<bool> lived_in(dwellings.span());
        for (const auto household : households)
            if (const Ref<Dwelling> home = household.get<DwellingOf>()) lived_in[dwellings.position(home.row())] = true;
        for (const auto home : dwellings) {
            const bool empty = home.get<MonthsVacant>() > 0 && !lived_in[dwellings.position(home.row())];
            if (!empty || !is_condemned(home.get<DueForDemolition>(), now.month())) continue;
            pulled_down.remove(home.ref());
            here.get<EmptySites>() += 1;
            here.get<SpentThisMonth>()[CostLine::renovation] += static_cast<double>(prices.demolition);
        }
    }
};

}  // namespace adem::model
