#pragma once

#include <algorithm>
#include <type_traits>

#include "engine/mechanism.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The dwelling of the household that somebody answers for; none for who answers for no household.
Ref<Dwelling> home_answered_for(const auto& person, const auto& households) {
    if (!person.template get<IsReferencePerson>() || !person.template get<HouseholdOf>()) return {};
    return households[person.template get<HouseholdOf>()].template get<DwellingOf>();
}

/// Somebody who lives here founds a household of one in a dwelling on offer, which then is on offer no more.
void found_home(const auto& person, const auto& dwelling, IncomeClass income, Births<Household>& births) {
    auto& number = dwelling.template get<VacancyNumber>();
    ++number;
    dwelling.template get<OnOffer>() = 0;
    const bool works = person.template get<Employed>() != 0;
    births.add(derive(dwelling.identity(), static_cast<std::uint64_t>(number)))
        .template refer<DwellingOf>(dwelling.ref())
        .template set<SettledHere>(Settled::lives_here)
        .template set<IncomeOf>(income)
        .template set<Adults>(1)
        .template set<Heads>(1)
        .template set<Earners>(works ? 1 : 0)
        .brings(person.ref());
}

/// Of two who live alone the second comes to live with the first; incomes are pooled at the higher, debts are shared.
void move_in_together(const auto& one, const auto& other, const auto& households) {
    const auto home = households[one.template get<HouseholdOf>()], left = households[other.template get<HouseholdOf>()];
    const auto pool = [&]<class C>(std::type_identity<C>) {
        home.template get<C>() = std::max(home.template get<C>(), left.template get<C>());
    };
    pool(std::type_identity<IncomeOf>{});
    pool(std::type_identity<ProblemDebt>{});
    pool(std::type_identity<DebtMonths>{});
    other.template get<HouseholdOf>() = one.template get<HouseholdOf>();
    other.template get<IsReferencePerson>() = 0;
    other.template get<MonthsHere>() = 0;
    one.template get<RoleInHousehold>() = HouseholdRole::partner;
    other.template get<RoleInHousehold>() = HouseholdRole::partner;
}

}  // namespace adem::model
