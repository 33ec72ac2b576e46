#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Children who live with their parents go and live on their own, outside the neighbourhood. (Young people who start
/// here come with the newcomers.)
///
///     p(leaves in a month) = 1 - exp(-m · rate(age) / 12)
///
/// Rates by age: CBS StatLine 71488ned, 2020.
struct LeavingHome {
    static constexpr std::string_view name = "leaving_home";
    static constexpr std::string_view about = "Grown children leave the parental home";
    Parameter<float> multiplier;
    Parameter<int> first_age;

    static void describe(auto& d) {
        d.param("multiplier", &LeavingHome::multiplier, {1, "1", 0, 10}, Fixed{}, assumption, "all rates times this");
        d.param("first_age", &LeavingHome::first_age, {16, "year", 16, 25}, Fixed{}, assumption,
                "nobody leaves at a younger age");
    }

    void operator()(In<AgeMonths> age, In<RoleInHousehold> role, In<IsReferencePerson> speaks,
                    Draw<"leaving home: going"> draw, Deaths<Resident> deaths) const {
        if (role != HouseholdRole::child || speaks || age < 12 * first_age) return;
        const double rate = static_cast<double>(multiplier) * leaving_home_rate_per_year(age / 12);
        if (draw.chance(monthly_probability(rate))) deaths.remove();
    }
};

}  // namespace adem::model
