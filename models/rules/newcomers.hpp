#pragma once

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/first_attitudes.hpp"
#include "models/rules/newcomer_choice.hpp"
#include "models/state/at_start.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

/// Newcomers resemble households that are there, member by member.
namespace adem::model::newcomers {

using Dwellings = Every<Dwelling, In<TenureOf>, InOut<OnOffer>, InOut<MonthsVacant>, InOut<VacancyNumber>>;
using Households = Every<Household, In<DwellingOf>, In<IncomeOf>, In<ProblemDebt>, In<DebtMonths>, In<Adults>,
                         In<Children>, In<Earners>, In<OnAssistance>>;
using Residents = Every<Resident, In<HouseholdOf>, In<IsReferencePerson>, In<AgeMonths>, In<SexOf>, In<EducationOf>,
                        In<BackgroundOf>, In<RoleInHousehold>, In<Employed>, In<OwnMeans>, In<LifeDomains>, In<Need>,
                        In<NeedKnown>, In<SelfEfficacy>, In<MonthsInJob>, In<Lure>>;

struct Arrival {
    Row dwelling;
    HouseholdKind kind{};
    IncomeClass income{};
    int age = any_age;  // months, of the reference person
    double point = 0;   // on the circle where the households have places too
    Row like = no_row;  // the household they resemble
    std::tuple<double, Identity> distance{math::infinity, Identity{}};  // to it
    std::vector<Residents::Individual> members = {};
};

/// Who lives here now.
struct Stock {
    std::vector<HouseholdKind> kind;  // by position of the household
    std::vector<int> age;             // idem, of the reference person, in months
    Keyed<float, HouseholdKind> kinds{};
    Keyed<Keyed<float, IncomeClass>, Tenure> incomes{};
    Keyed<float, IncomeClass> by_income{};
    Keyed<int, Education> by_education{};
    float households = 0;
};

inline Stock count(const Dwellings& dwellings, const Households& households, const Residents& residents) {
    Stock stock;
    stock.kind.resize(households.span());
    stock.age.resize(households.span());
    for (const auto person : residents) {
        ++stock.by_education[person.get<EducationOf>()];
        if (!person.get<IsReferencePerson>() || !person.get<HouseholdOf>()) continue;
        const auto home = households[person.get<HouseholdOf>()];
        const auto kind = household_kind(person.get<AgeMonths>() / 12, home.get<Adults>(), home.get<Children>());
        stock.kind[households.position(home.row())] = kind;
        stock.age[households.position(home.row())] = person.get<AgeMonths>();
        stock.kinds[kind] += 1;
        stock.households += 1;
        if (!home.get<DwellingOf>()) continue;
        stock.incomes[dwellings[home.get<DwellingOf>()].get<TenureOf>()][home.get<IncomeOf>()] += 1;
        stock.by_income[home.get<IncomeOf>()] += 1;
    }
    return stock;
}

/// Income, kind, age and place on the circle of who takes a dwelling; `here`: the neighbourhood's row.
inline void choose(Arrival& arrival, const Stock& stock, const NewcomerChoice& choice, const auto& here,
                   const auto& dwelling, const Draw<"moving in: letting">& letting) {
    const Draws draws = letting.of(dwelling);
    const Tenure tenure = dwelling.template get<TenureOf>();
    const bool known = here.template get<ReputationNorm>() > 0;  // the start is remembered
    const float renown = known ? here.template get<Reputation>() - here.template get<ReputationNorm>() : 0;
    Keyed<float, HouseholdKind> usual = stock.kinds;
    if (known)
        for (const HouseholdKind kind : all_of<HouseholdKind>())
            usual[kind] = here.template get<HouseholdNorm>()[kind] * stock.households;
    const auto& newcomers = here.template get<ShareOfNewcomers>();
    arrival.income =
        pick(choice.incomes(tenure, newcomers, stock.incomes[tenure], stock.by_income, renown), draws.uniform(0));
    arrival.kind = pick(choice.kinds(usual, stock.kinds), draws.uniform(1));
    arrival.point = draws.uniform(1 + 1);
    arrival.age = choice.age(arrival.kind, draws.uniform(1 + 1 + 1));
}

/// How little a household resembles newcomers: first by kind, then by income, then by the age of who speaks for it.
inline double unlike(const Arrival& arrival, HouseholdKind kind, IncomeClass income, int age) {
    constexpr int step = 24, another_income = 1000, another_kind = 1000000;
    const int steps = arrival.age == any_age ? 0 : std::abs(age - arrival.age) / step;
    return steps + (arrival.income == income ? 0 : another_income) + (arrival.kind == kind ? 0 : another_kind);
}

using Arrivals = std::vector<Arrival*>;

inline void compare(const Arrivals& arrivals, const Households::Individual& home, const Stock& stock,
                    const Households& households, const Draw<"moving in: likeness">& likeness) {
    const auto position = households.position(home.row());
    const double place = likeness.of(home).uniform();
    for (Arrival* arrival : arrivals) {
        const double beyond = place - arrival->point + (place < arrival->point ? 1 : 0);
        const double distance =
            beyond + unlike(*arrival, stock.kind[position], home.get<IncomeOf>(), stock.age[position]);
        const std::tuple candidate(distance, home.identity());
        if (candidate >= arrival->distance) continue;
        arrival->distance = candidate;
        arrival->like = home.row();
    }
}

/// Every household has a place on a circle this month. Newcomers resemble the next one of their kind, income and age
/// (two years) beyond their own point; of another age, income or kind only if there is none.
inline void find_likes(std::vector<Arrival>& arrivals, const Stock& stock, const Households& households,
                       const Draw<"moving in: likeness">& likeness) {
    Keyed<Keyed<Arrivals, IncomeClass>, HouseholdKind> wanted;
    for (Arrival& arrival : arrivals) wanted[arrival.kind][arrival.income].push_back(&arrival);
    for (const auto home : households) {
        const Arrivals& alike = wanted[stock.kind[households.position(home.row())]][home.get<IncomeOf>()];
        if (!alike.empty()) compare(alike, home, stock, households, likeness);
    }
    Arrivals left;
    for (Arrival& arrival : arrivals)
        if (arrival.like == no_row) left.push_back(&arrival);
    if (left.empty()) return;
    for (const auto home : households) compare(left, home, stock, households, likeness);
}

inline void collect_members(std::vector<Arrival>& arrivals, const Households& households, const Residents& residents) {
    std::vector<std::vector<Arrival*>> likes(households.span());
    for (Arrival& arrival : arrivals)
        if (arrival.like != no_row) likes[households.position(arrival.like)].push_back(&arrival);
    for (const auto person : residents) {
        if (!person.get<HouseholdOf>()) continue;
        for (Arrival* arrival : likes[households.position(person.get<HouseholdOf>().row())])
            arrival->members.push_back(person);
    }
    for (Arrival& arrival : arrivals)
        std::sort(arrival.members.begin(), arrival.members.end(),
                  [](const auto& a, const auto& b) { return a.identity() < b.identity(); });
}

/// The household, and who it is.
inline Identity settle(const Arrival& arrival, const Dwellings& dwellings, const Households& households,
                       Births<Household>& births) {
    const auto dwelling = dwellings.at(arrival.dwelling);
    const auto like = households.at(arrival.like);
    auto& number = dwelling.get<VacancyNumber>();
    ++number;
    const Identity identity = derive(dwelling.identity(), static_cast<std::uint64_t>(number));
    births.add(identity)
        .refer<DwellingOf>(dwelling.ref())
        .set<SettledHere>(Settled::came_from_outside)
        .set<IncomeOf>(arrival.income)
        .set<ProblemDebt>(like.get<ProblemDebt>())
        .set<DebtMonths>(like.get<DebtMonths>())
        .set<OnAssistance>(like.get<OnAssistance>())
        .set<Adults>(like.get<Adults>())
        .set<Children>(like.get<Children>())
        .set<Earners>(like.get<Earners>());
    return identity;
}

/// How much older they are than who they resemble, in months.
inline int older(const Arrival& arrival) {
    for (const auto& member : arrival.members)
        if (member.get<IsReferencePerson>() && arrival.age != any_age) return arrival.age - member.get<AgeMonths>();
    return 0;
}

inline void welcome(NewRow<Resident> newcomer, const Residents::Individual& like, int older,
                    const FirstAttitudes& first) {
    newcomer.set<AgeMonths>(static_cast<std::int16_t>(std::max(like.get<AgeMonths>() + older, 0)))
        .set<SexOf>(like.get<SexOf>())
        .set<EducationOf>(like.get<EducationOf>())
        .set<BackgroundOf>(like.get<BackgroundOf>())
        .set<RoleInHousehold>(like.get<RoleInHousehold>())
        .set<IsReferencePerson>(like.get<IsReferencePerson>())
        .set<Employed>(like.get<Employed>())
        .set<MonthsInJob>(like.get<MonthsInJob>())
        .set<OwnMeans>(like.get<OwnMeans>())
        .set<LifeDomains>(like.get<LifeDomains>())
        .set<Lure>(detail::first_value<Unit16>(static_cast<double>(like.get<Lure>())))
        .set<Need>(like.get<Need>())
        .set<NeedKnown>(like.get<NeedKnown>())
        .set<Cohort>(static_cast<std::uint8_t>(cohort_newcomer))
        .set<SelfEfficacy>(detail::first_value<Unit16>(static_cast<double>(like.get<SelfEfficacy>())))
        .set<Disposition>(first.disposition)
        .set<TrustInInstitutions>(first.trust)
        .set<TrustInPeople>(first.trust_in_people)
        .set<ExpectationOfFuture>(first.expectation)
        .set<Loneliness>(first.loneliness)
        .set<Energy>(first.energy)
        .set<NeighbourhoodRating>(first.rating)
        .set<PerceivedNuisance>(first.nuisance);
}

}  // namespace adem::model::newcomers
