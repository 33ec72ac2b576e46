#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Children who live with their parents go and live on their own: outside the neighbourhood, or here as far as the
/// policy keeps homes for singles (see `homes_for_singles`).
///
///     p(leaves in a month) = 1 - exp(-m · rate(age) / 12),   p(seeks a home here) = lever
///
/// Rates by age: CBS StatLine 71488ned, 2020.
struct LeavingHome {
    static constexpr std::string_view name = "leaving_home";
    static constexpr std::string_view about = "Grown children leave the parental home";
    Parameter<float> multiplier;
    Parameter<int> first_age, starter_age;
    Lever<float> starters;

    static void describe(auto& d) {
        using M = LeavingHome;
        d.param("multiplier", &M::multiplier, {1, "1", 0, 10}, LogNormal{1, 0.1}, assumption, "all rates times this");
        d.param("first_age", &M::first_age, {16, "year", 16, 25}, Fixed{}, "by definition",
                "nobody leaves at a younger age");
        d.param("starter_age", &M::starter_age, {18, "year", 18, 30}, Fixed{}, "by definition",
                "age from which one may rent or buy a home");
        d.lever("housing.starters", &M::starters, {0, "1", 0, 1}, "by definition",
                "Share of those who leave home for whom a home here is sought first");
    }

    // 1 - exp(-x) <= x: no chance is above this.
    double turn() const { return static_cast<double>(multiplier) * highest_leaving_home_rate_per_year() / 12; }

    void operator()(Turn<"leaving home: going"> draw, In<AgeMonths> age, In<RoleInHousehold> role,
                    In<IsReferencePerson> speaks, InOut<LifeEvents> events, Deaths<Resident> deaths) const {
        if (role != HouseholdRole::child || speaks || age < 12 * first_age) return;
        const double rate = static_cast<double>(multiplier) * leaving_home_rate_per_year(age / 12);
        if (!draw.chance(monthly_probability(rate)) || (events & event_died)) return;
        if (age >= 12 * starter_age && draw.chance(static_cast<double>(starters), 1)) {
            note(events, event_seeks_home);
        } else {
            note(events, event_left_home);
            deaths.remove();
        }
    }
};

}  // namespace adem::model
