#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/prices.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Rented homes are renovated by lot, and grow old again; what is renewed shows in the quality of the place.
///
///     p(renovated in a month) = rate / 12,   p(old again) = ages / 12,   renewed share = renovated / all
///
/// What it means to live in such a home, and to pay its rent, is in `home_and_street`. Form: assumption.
struct Renovation {
    static constexpr std::string_view name = "renovation";
    static constexpr std::string_view about = "Rented homes are renovated and grow old again";
    Prices prices;
    Parameter<float> ages;
    Lever<float> rate;

    static void describe(auto& d) {
        using M = Renovation;
        d.rule(&M::prices);
        d.param("ages", &M::ages, {0.03, "1/year", 0, 1}, LogNormal{0.03, 0.3}, assumption,
                "Rate at which a renovated home is an old one again");
        d.lever("physical.renovation", &M::rate, {0, "1/year", 0, 0.2}, "by definition",
                "Share of the rented homes that is renovated in a year");
    }

    using Here = Whole<Neighbourhood, InOut<RenewedShare>, In<HomesRebuilt>, InOut<SpentThisMonth>>;

    void operator()(Every<Dwelling, In<TenureOf>, In<DueForDemolition>, InOut<Improvements>> dwellings, Here here,
                    Draw<"renovation: done or worn"> draw) const {
        if (rate <= 0 && here.get<RenewedShare>() <= 0 && here.get<HomesRebuilt>() == 0) return;
        float renewed = 0;
        for (const auto home : dwellings) {
            auto& bits = home.get<Improvements>();
            const bool done = (bits & renovated_home) != 0;
            const bool may = home.get<TenureOf>() != Tenure::owner && home.get<DueForDemolition>() == no_demolition;
            const float chance = done ? ages : may ? rate.value : 0;
            if (draw.of(home).chance(static_cast<double>(chance / 12))) {
                bits = static_cast<std::uint8_t>(bits ^ renovated_home);
                if (!done) here.get<SpentThisMonth>()[CostLine::renovation] += static_cast<double>(prices.renovation);
            }
            renewed += (bits & renovated_home) != 0 ? 1 : 0;
        }
        here.get<RenewedShare>() = dwellings.empty() ? 0 : renewed / static_cast<float>(dwellings.size());
    }
};

}  // namespace adem::model
