#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <set>

#include "models/population/apportion.hpp"
#include "tests/model/made_populations.hpp"

using namespace adem;
using namespace adem::model;

namespace {

/// Parts of the residents, recounted, against stated parts that need to add up to them only roughly.
void check_parts(double whole, const std::vector<SourcedFigure>& stated, const std::vector<int>& counted) {
    double sum = 0;
    for (const SourcedFigure& part : stated) sum += part.value;
    CHECK(std::accumulate(counted.begin(), counted.end(), 0) == whole);
    for (std::size_t i = 0; i < stated.size(); ++i)
        CHECK(counted[i] == Approx(stated[i].value * whole / sum).margin(1.0));
}

}  // namespace

TEST_CASE("the population has the stated residents, and households hold exactly all of them", "[model]") {
    const Made& m = made(every_profile());
    CHECK(static_cast<double>(m.population.persons.size()) == m.profile.residents.value);
    std::set<Identity> identities;
    for (const SyntheticPerson& person : m.population.persons) identities.insert(person.identity);
    for (const SyntheticHousehold& household : m.population.households) identities.insert(household.identity);
    for (const SyntheticDwelling& dwelling : m.population.dwellings) identities.insert(dwelling.identity);
    CHECK(identities.size() ==
          m.population.persons.size() + m.population.households.size() + m.population.dwellings.size());
}

TEST_CASE("women and men, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    const int women = count(m.population.persons, [](const SyntheticPerson& p) { return p.sex == Sex::woman; });
    const int men = count(m.population.persons, [](const SyntheticPerson& p) { return p.sex == Sex::man; });
    check_parts(m.profile.residents.value, {m.profile.women, m.profile.men}, {women, men});
}

TEST_CASE("age groups, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    const Profile& p = m.profile;
    check_parts(p.residents.value, {p.age_0_14, p.age_15_24, p.age_25_44, p.age_45_64, p.age_65_plus},
                {aged(m.population, 0, 15), aged(m.population, 15, 25), aged(m.population, 25, 45),
                 aged(m.population, 45, 65), aged(m.population, 65, 200)});
}

TEST_CASE("background groups, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    const Profile& p = m.profile;
    std::vector<int> counts(3);
    for (const SyntheticPerson& person : m.population.persons) ++counts[static_cast<std::size_t>(person.background)];
    check_parts(p.residents.value, {p.origin_netherlands, p.origin_europe, p.origin_outside_europe}, counts);
}

TEST_CASE("households by type and their mean size, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    const Profile& p = m.profile;
    std::array<int, 5> types{};
    for (const SyntheticHousehold& household : m.population.households)
        ++types[static_cast<std::size_t>(household.type)];
    const double households = static_cast<double>(m.population.households.size());
    CHECK(households == Approx(p.residents.value / p.household_size.value).margin(0.51));
    const int with_children = types[2] + types[3];
    check_parts(households, {p.one_person_share, p.without_children_share, p.with_children_share},
                {types[0], types[1] + types[4], with_children});
    CHECK(types[3] == Approx(p.single_parent_share.value * with_children).margin(0.51));
    CHECK(types[4] == Approx(p.shared_household_share.value * (types[1] + types[4])).margin(0.51));
    const int others =
        count(m.population.persons, [](const SyntheticPerson& x) { return x.role == HouseholdRole::other; });
    CHECK(others == Approx(p.other_member_share.value * p.residents.value).margin(0.51));
}

TEST_CASE("dwellings, their tenures and the empty ones, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    const Profile& p = m.profile;
    std::set<std::uint32_t> occupied;
    std::vector<int> tenures(3), occupied_tenures(3);
    for (const SyntheticDwelling& dwelling : m.population.dwellings)
        ++tenures[static_cast<std::size_t>(dwelling.tenure)];
    for (const SyntheticHousehold& household : m.population.households) {
        if (household.dwelling == no_dwelling) continue;
        CHECK(occupied.insert(household.dwelling).second);
        CHECK(household.tenure == m.population.dwellings[household.dwelling].tenure);
        ++occupied_tenures[static_cast<std::size_t>(household.tenure)];
    }
    const double dwellings = static_cast<double>(m.population.dwellings.size());
    CHECK(dwellings == Approx(p.dwellings_per_1000_residents.value * p.residents.value / 1000).margin(0.51));
    CHECK(dwellings - static_cast<double>(occupied.size()) >= std::floor(p.vacancy_share.value * dwellings));
    if (occupied.size() < m.population.households.size())
        CHECK(dwellings - static_cast<double>(occupied.size()) ==
              Approx(p.vacancy_share.value * dwellings).margin(0.51));
    check_parts(static_cast<double>(occupied.size()), {p.owner_share, p.social_rent_share, p.private_rent_share},
                occupied_tenures);
    const double known = p.owner_share.value + p.social_rent_share.value + p.private_rent_share.value;
    CHECK(tenures[0] == Approx(p.owner_share.value / known * dwellings).margin(2));  // occupied and empty are rounded
    CHECK(tenures[1] == Approx(p.social_rent_share.value / known * dwellings).margin(2));
}

TEST_CASE("income classes, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    std::array<int, 3> classes{};
    for (const SyntheticHousehold& household : m.population.households)
        ++classes[static_cast<std::size_t>(household.income)];
    const double households = static_cast<double>(m.population.households.size());
    CHECK(classes[0] == Approx(m.profile.income_low_share.value * households).margin(1));
    CHECK(classes[2] == Approx(m.profile.income_high_share.value * households).margin(1));
}

TEST_CASE("education of those of fifteen and older, recounted, is as stated", "[model]") {
    const Made& m = made(every_profile());
    std::array<int, 5> levels{};
    for (const SyntheticPerson& person : m.population.persons) ++levels[static_cast<std::size_t>(person.education)];
    const int base = aged(m.population, 15, 200);
    CHECK(levels[3] == Approx(m.profile.education_high_share.value * base).margin(0.51));
    CHECK(levels[0] + levels[1] == Approx(m.profile.education_low_share.value * base).margin(0.51));
    CHECK(levels[0] == Approx(m.profile.education_none_share.value * base).margin(0.51));
    for (const SyntheticPerson& person : m.population.persons)
        if (person.age < 18 * 12) REQUIRE(person.education == Education::in_school);
}

TEST_CASE("employment of those of 15-74, recounted, is as stated", "[model]") {
    const Made& m = made(every_profile());
    const int employed = count(m.population.persons, [](const SyntheticPerson& p) { return p.employed; });
    CHECK(employed == Approx(m.profile.employment_rate.value * aged(m.population, 15, 75)).margin(0.51));
    for (const SyntheticPerson& person : m.population.persons)
        if (person.employed) REQUIRE((person.age >= 15 * 12 && person.age < 75 * 12));
}

TEST_CASE("recipients of social assistance and problem debts, recounted, are as stated", "[model]") {
    const Made& m = made(every_profile());
    int recipients = 0;
    for (const SyntheticHousehold& household : m.population.households)
        for (const SyntheticPerson& person : m.population.members(household))
            recipients += household.social_assistance && is_head(person, household.type);
    CHECK(recipients == Approx(m.profile.social_assistance_share.value * aged(m.population, 15, 200)).margin(1));
    const int debts = count(m.population.households, [](const SyntheticHousehold& h) { return h.problem_debt; });
    CHECK(
        debts ==
        Approx(m.profile.problem_debt_share.value * static_cast<double>(m.population.households.size())).margin(0.51));
}
