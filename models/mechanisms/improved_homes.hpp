#pragma once

#include "engine/mechanism.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Households live in what was done to their home, whoever lived there then; and efficient homes are counted.
///
/// It changes nothing but what `home_and_street` reads.
struct ImprovedHomes {
    static constexpr std::string_view name = "improved_homes";
    static constexpr std::string_view about = "Which households live in an improved home";

    void operator()(Every<Household, In<DwellingOf>, InOut<HomeImproved>> households,
                    Every<Dwelling, In<TenureOf>, In<Improvements>> dwellings,
                    Whole<Neighbourhood, InOut<EnergyShare>> here) const {
        float efficient = 0;
        for (const auto home : dwellings) efficient += (home.get<Improvements>() & energy_home) != 0 ? 1.0F : 0.0F;
        here.get<EnergyShare>() = dwellings.empty() ? 0 : efficient / static_cast<float>(dwellings.size());
        for (const auto household : households) {
            household.get<HomeImproved>() = 0;
            const Ref<Dwelling> home = household.get<DwellingOf>();
            if (!home) continue;
            const int done = dwellings[home].get<Improvements>() & (renovated_home | energy_home);
            const int rented = dwellings[home].get<TenureOf>() == Tenure::owner ? 0 : rented_home;
            household.get<HomeImproved>() = static_cast<std::uint8_t>(done == 0 ? 0 : done | rented);
        }
    }
};

}  // namespace adem::model
