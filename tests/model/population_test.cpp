#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <numeric>

#include "engine/base/hash.hpp"
#include "models/population/apportion.hpp"
#include "models/population/household_positions.hpp"
#include "tests/model/made_populations.hpp"

using namespace adem;
using namespace adem::model;

namespace {

std::uint64_t hash_of(const SyntheticPopulation& population) {
    ContentHash hash;
    const auto add = [&](auto value) { hash.add(&value, sizeof value); };
    for (const SyntheticPerson& p : population.persons) {
        add(p.identity.value), add(p.household), add(p.age), add(p.months_here), add(p.sex);
        add(p.education), add(p.background), add(p.role), add(p.employed);
    }
    for (const SyntheticHousehold& h : population.households) {
        add(h.identity.value), add(h.first_member), add(h.size), add(h.dwelling), add(h.type);
        add(h.income), add(h.tenure), add(h.social_assistance), add(h.problem_debt);
    }
    for (const SyntheticDwelling& d : population.dwellings) add(d.identity.value), add(d.tenure);
    return hash.value();
}

/// What must hold of every household, whatever the figures.
void check_households(const SyntheticPopulation& population) {
    std::size_t members_of_all = 0;
    for (const SyntheticHousehold& household : population.households) {
        const auto members = population.members(household);
        members_of_all += members.size();
        std::map<HouseholdRole, int> roles;
        int oldest = 0;
        for (const SyntheticPerson& person : members) {
            ++roles[person.role];
            oldest = std::max<int>(oldest, person.age);
            REQUIRE(&population.households[person.household] == &household);
        }
        REQUIRE(oldest >= 16 * 12);
        const bool family =
            household.type == HouseholdType::couple_with_children || household.type == HouseholdType::single_parent;
        REQUIRE((roles[HouseholdRole::child] > 0) == family);
        REQUIRE(roles[HouseholdRole::single] == (household.type == HouseholdType::one_person ? 1 : 0));
        REQUIRE(roles[HouseholdRole::partner] == (household.type == HouseholdType::couple ? 2 : 0));
        const int parents = household.type == HouseholdType::couple_with_children ? 2 : (family ? 1 : 0);
        REQUIRE(roles[HouseholdRole::parent] == parents);
        if (household.type == HouseholdType::one_person) REQUIRE(members.size() == 1);
        if (household.type == HouseholdType::shared) REQUIRE(members.size() >= 2);
    }
    REQUIRE(members_of_all == population.persons.size());
}

void check_parents(const SyntheticPopulation& population) {
    for (const SyntheticHousehold& household : population.households)
        for (const SyntheticPerson& parent : population.members(household))
            for (const SyntheticPerson& child : population.members(household)) {
                if (parent.role != HouseholdRole::parent || child.role != HouseholdRole::child) continue;
                REQUIRE(parent.age - child.age >= 15 * 12);
                REQUIRE(parent.age - child.age <= 50 * 12);
            }
}

/// Of the households of two or more: the shares of two, three, four, five or more members.
std::array<double, 4> size_shares(const SyntheticPopulation& population) {
    std::array<double, 4> shares{};
    double all = 0;
    for (const SyntheticHousehold& household : population.households) {
        if (household.size < 2) continue;
        shares[std::min<std::size_t>(household.size, 5) - 2] += 1;
        all += 1;
    }
    for (double& share : shares) share /= all;
    return shares;
}

// Households of two or more persons by size, 1 January 2020: CBS StatLine 71486NED.
constexpr std::array<double, 4> rotterdam_sizes{0.5331, 0.2137, 0.1668, 0.0864};
// Where the table of the municipality has the sizes.
const std::map<std::string, std::array<double, 4>> municipal_sizes{
    {"bospolder", rotterdam_sizes},
    {"hillegersberg-zuid", rotterdam_sizes},
    {"kanaleneiland-zuid", {0.5102, 0.1878, 0.2051, 0.0970}},
    {"klarendal", {0.5440, 0.1978, 0.1863, 0.0719}},
    {"usquert", {0.5590, 0.1752, 0.1793, 0.0865}},
};

/// A neighbourhood with the figures of Rotterdam as a whole, in so far as they concern households.
Profile rotterdam() {
    Profile p = shipped_profile("bospolder");
    const auto set = [](SourcedFigure& figure, double value) { figure.value = value; };
    set(p.residents, 6409), set(p.women, 3250), set(p.men, 3159);
    set(p.age_0_14, 1029.5), set(p.age_15_24, 859.6), set(p.age_25_44, 1984.4);
    set(p.age_45_64, 1580.7), set(p.age_65_plus, 954.8);
    set(p.origin_netherlands, 3209), set(p.origin_europe, 800), set(p.origin_outside_europe, 2400);
    set(p.household_size, 1.952), set(p.one_person_share, 0.4841), set(p.without_children_share, 0.2233);
    set(p.with_children_share, 0.2926), set(p.single_parent_share, 0.3571), set(p.shared_household_share, 0.0462);
    set(p.other_member_share, 0.0252);
    return p;
}

}  // namespace

TEST_CASE("no household is without a person of sixteen or older, and roles fit its type", "[model]") {
    check_households(made(every_profile()).population);
}

TEST_CASE("parents are fifteen to fifty years older than each of their children", "[model]") {
    check_parents(made(every_profile()).population);
}

TEST_CASE("partners are of about the same age", "[model]") {
    const Made& m = made(every_profile());
    std::vector<int> differences;
    for (const SyntheticHousehold& household : m.population.households) {
        if (household.type != HouseholdType::couple && household.type != HouseholdType::couple_with_children) continue;
        const auto members = m.population.members(household);
        differences.push_back(std::abs(members[0].age - members[1].age));
    }
    std::sort(differences.begin(), differences.end());
    CHECK(differences[differences.size() / 2] < 5 * 12);
    CHECK(differences[differences.size() * 95 / 100] < 12 * 12);
}

TEST_CASE("sizes of households are within 0.11 of the shares in the municipal table", "[model]") {
    // The neighbourhoods differ from their municipality in household types and ages, which are what they must meet.
    const std::string name = every_profile();
    if (!municipal_sizes.contains(name)) return;
    const std::array<double, 4> shares = size_shares(made(name).population);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        INFO(name << " size " << i + 2);
        CHECK(shares[i] == Approx(municipal_sizes.at(name)[i]).margin(0.11));
    }
}

TEST_CASE("with the household types and ages of a whole city, sizes are within 0.03 of its table", "[model]") {
    const Profile profile = rotterdam();
    REQUIRE(problems_of(profile).empty());
    const std::array<double, 4> shares = size_shares(make(profile));
    for (std::size_t i = 0; i < shares.size(); ++i) CHECK(shares[i] == Approx(rotterdam_sizes[i]).margin(0.03));
}

TEST_CASE("with the figures of a whole city, household positions at each age are close to those of the cities",
          "[model]") {
    const SyntheticPopulation population = make(rotterdam());
    for (std::size_t group = 3; group < 15; ++group) {
        const PositionsAtAge& row = household_positions(PlaceType::city)[group];
        std::array<double, 5> shares{};
        double all = 0;
        for (const SyntheticPerson& person : population.persons) {
            if (static_cast<std::size_t>(person.age / 60) != group) continue;
            shares[static_cast<std::size_t>(person.role)] += 1;
            all += 1;
        }
        INFO("ages from " << group * 5);
        CHECK(shares[0] / all == Approx(row.single).margin(0.12));
        CHECK(shares[1] / all == Approx(row.partner_no_child).margin(0.12));
        CHECK(shares[2] / all == Approx(row.partner_with_child + row.single_parent).margin(0.18));
        CHECK(shares[3] / all == Approx(row.child).margin(0.10));
    }
}

TEST_CASE("people have lived here for at most their age, the young shorter than the old", "[model]") {
    const Made& m = made(every_profile());
    double young = 0, old = 0;
    for (const SyntheticPerson& person : m.population.persons) {
        REQUIRE(person.months_here >= 0);
        REQUIRE(person.months_here <= person.age);
        if (person.age / 12 >= 25 && person.age / 12 < 35) young += person.months_here;
        if (person.age / 12 >= 65) old += person.months_here;
    }
    CHECK(young / aged(m.population, 25, 35) < 0.5 * old / aged(m.population, 65, 200));
}

TEST_CASE("the better educated work more, and social assistance goes to low incomes without work", "[model]") {
    const Made& m = made(every_profile());
    std::array<double, 5> working{}, all{};
    for (const SyntheticPerson& person : m.population.persons) {
        if (person.age < 25 * 12 || person.age >= 65 * 12) continue;
        working[static_cast<std::size_t>(person.education)] += person.employed;
        all[static_cast<std::size_t>(person.education)] += 1;
    }
    CHECK(working[1] / all[1] < working[2] / all[2]);
    CHECK(working[2] / all[2] < working[3] / all[3]);
    for (const SyntheticHousehold& household : m.population.households) {
        if (!household.social_assistance) continue;
        CHECK(household.income != IncomeClass::high);
        for (const SyntheticPerson& person : m.population.members(household))
            CHECK_FALSE(person.employed);  // a child's earnings count as well
    }
}

TEST_CASE("the same seed gives the same population to the bit, another replicate or seed another", "[model]") {
    const Profile profile = shipped_profile("usquert");
    const std::uint64_t first = hash_of(make(profile, 7, 3));
    CHECK(first == hash_of(make(profile, 7, 3)));
    CHECK(first != hash_of(make(profile, 7, 4)));
    CHECK(first != hash_of(make(profile, 8, 3)));
}

TEST_CASE("every replicate keeps households valid and parents of a fitting age", "[model]") {
    const Profile profile = shipped_profile("usquert");
    for (std::uint32_t replicate = 0; replicate < 50; ++replicate) {
        const SyntheticPopulation population = make(profile, 11, replicate);
        check_households(population);
        check_parents(population);
    }
}

TEST_CASE("a small or a much larger neighbourhood of the same make-up is valid too", "[model]") {
    for (const double scale : {0.01, 0.05, 20.0}) {
        Profile profile = shipped_profile("bospolder");
        for (SourcedFigure Profile::*figure :
             {&Profile::residents, &Profile::women, &Profile::men, &Profile::age_0_14, &Profile::age_15_24,
              &Profile::age_25_44, &Profile::age_45_64, &Profile::age_65_plus, &Profile::origin_netherlands,
              &Profile::origin_europe, &Profile::origin_outside_europe})
            (profile.*figure).value *= scale;
        const SyntheticPopulation population = make(profile);
        CHECK(population.persons.size() == static_cast<std::size_t>(std::lround(7570 * scale)));
        check_parents(population);
        if (scale > 0.02) check_households(population);
    }
}

TEST_CASE("a population is not made from figures that contradict each other", "[model]") {
    Profile profile = shipped_profile("bospolder");
    profile.household_size.value = 1.2;
    CHECK_THROWS_AS(make(profile), InputError);
}

TEST_CASE("apportionment gives whole numbers that add up and are within one of the exact share", "[model]") {
    const std::array weights{47.3, 17.0, 36.0, 0.0};
    for (int total = 0; total < 200; ++total) {
        const std::vector<int> parts = apportion(total, weights);
        CHECK(std::accumulate(parts.begin(), parts.end(), 0) == total);
        for (std::size_t i = 0; i < parts.size(); ++i) CHECK(std::abs(parts[i] - total * weights[i] / 100.3) < 1.0);
        CHECK(parts[3] == 0);
    }
    CHECK(apportion(3, std::array{0.0, 0.0, 0.0}) == std::vector{1, 1, 1});
}
