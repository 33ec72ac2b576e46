#pragma once

#include "engine/mechanism.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// An improved home is better to live in; a renovated one costs more rent and an efficient one saves on the bill. Alarm
/// about incidents makes everybody feel less safe.
///
///     housing' = housing + pace · (comfort · renovated + warmth · efficient)
///     work and income' = … + pace · (saving · efficient − rent · renovated and rented)
///     safety' = … − pace · fright · alarm
///
/// With the pace of `life_domains` this shifts the level that the domain tends to by the sum in brackets. Form:
/// assumption. Most residents have no part in it and cost nothing.
struct HomeAndStreet {
    static constexpr std::string_view name = "home_and_street";
    static constexpr std::string_view about = "Improved homes and alarm, in the life domains";
    Parameter<float> pace, comfort, warmth, saving, rent, fright;

    static void describe(auto& d) {
        using M = HomeAndStreet;
        d.param("pace", &M::pace, {0.03, "1/month", 0, 1}, Beta{3, 97}, assumption,
                "Share of the effect that a month brings");
        d.param("comfort", &M::comfort, {0.12, "1", -1, 1}, Normal{0.12, 0.06}, assumption,
                "Housing gained by renovation");
        d.param("warmth", &M::warmth, {0.04, "1", -1, 1}, Normal{0.04, 0.02}, assumption,
                "Housing gained by efficiency");
        d.param("saving", &M::saving, {0.02, "1", -1, 1}, Normal{0.02, 0.02}, assumption, "Income saved on energy");
        d.param("rent", &M::rent, {0.03, "1", -1, 1}, Normal{0.03, 0.02}, assumption, "Income lost to a higher rent");
        d.param("fright", &M::fright, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "Safety lost at full alarm");
    }

    void operator()(InOut<LifeDomains> life, My<HouseholdOf, HomeImproved> home, Here<Alarm> alarm) const {
        const int bits = home ? home.value() : 0;
        const bool calm = alarm < least_alarm;
        if (bits == 0 && calm) return;
        const auto has = [bits](int bit) { return (bits & bit) != 0 ? 1.0F : 0.0F; };
        const float cheaper = saving * has(energy_home) - rent * has(renovated_home) * has(rented_home);
        add(life[Domain::housing], comfort * has(renovated_home) + warmth * has(energy_home));
        add(life[Domain::work_and_income], cheaper);
        add(life[Domain::safety], calm ? 0 : -fright * alarm);
    }

  private:
    static constexpr float least_alarm = 0.01F;  // what is less is forgotten
    void add(float& domain, float effect) const { domain = math::clamp01(domain + pace * effect); }
};

}  // namespace adem::model
