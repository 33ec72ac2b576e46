#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/separation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Couples separate, decided on a birthday (rules/separation.hpp). One of the two goes: some seek a home here (see
/// `homes_for_singles`), others leave. Children stay with the other parent. The household bears the strain for some
/// time and its income may fall.
struct CouplesSeparate {
    static constexpr std::string_view name = "couples_separate";
    static constexpr std::string_view about = "Couples separate; one of the two seeks another home";
    Separation separation;

    static void describe(auto& d) { d.rule(&CouplesSeparate::separation); }

    void operator()(Every<Resident, In<HouseholdOf>, In<AgeMonths>, In<RoleInHousehold>, InOut<LifeEvents>> residents,
                    Every<Household, InOut<Heads>, InOut<IncomeOf>, InOut<FamilyStress>> households,
                    Draw<"couples separate: parting"> draw, Deaths<Resident> leave) const {
        for (const auto home : households)
            if (home.get<FamilyStress>() > 0) --home.get<FamilyStress>();
        for (const auto person : residents) {
            const int age = person.get<AgeMonths>();
            if (age % 12 != 0 || person.get<LifeEvents>() || !person.get<HouseholdOf>()) continue;
            const auto home = households[person.get<HouseholdOf>()];
            const HouseholdRole role = person.get<RoleInHousehold>();
            if (home.get<Heads>() != 1 + 1 || (role != HouseholdRole::partner && role != HouseholdRole::parent))
                continue;
            const Draws draws = draw.of(person);
            if (!draws.chance(separation.chance(age), 0)) continue;
            separation.strike(home, draws, 1);
            note_in(person.get<LifeEvents>(), event_left_partner);
            if (draws.chance(static_cast<double>(separation.seeks_here), 1 + 1)) {
                note_in(person.get<LifeEvents>(), event_seeks_home);
            } else {
                note_in(person.get<LifeEvents>(), event_left_home);
                leave.remove(person.ref());
            }
        }
    }
};

}  // namespace adem::model
