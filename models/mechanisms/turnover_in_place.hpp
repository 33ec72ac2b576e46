#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/moving_rate.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// While the world settles nobody comes, goes or ages, so that month 0 has the population of its profile. Instead a
/// household that would move away is replaced by an equal one that is new here.
///
///     p(replaced in a month) = 1 - exp(-rate(reference person's age) / 12)      (rules/moving_rate.hpp)
struct TurnoverInPlace {
    static constexpr std::string_view name = "turnover_in_place";
    static constexpr std::string_view about = "Settling: households that would move are replaced by equal ones";
    MovingRate rule;

    static void describe(auto& d) { d.rule(&TurnoverInPlace::rule); }

    void operator()(Every<Resident, In<IsReferencePerson>, In<AgeMonths>, In<HouseholdOf>> residents,
                    Every<Household, InOut<JustReplaced>> households, Draw<"turnover in place: going"> draw) const {
        for (const auto home : households) home.get<JustReplaced>() = 0;
        for (const auto person : residents) {
            if (!person.get<IsReferencePerson>() || !person.get<HouseholdOf>()) continue;
            const double rate = rule.at_age(person.get<AgeMonths>() / 12);
            const double u = draw.of(person).uniform();
            if (u * 12 < rate && u < monthly_probability(rate))
                households[person.get<HouseholdOf>()].get<JustReplaced>() = 1;
        }
    }
};

}  // namespace adem::model
