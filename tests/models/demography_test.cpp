#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "models/mechanisms/ageing.hpp"
#include "models/mechanisms/education_ends.hpp"
#include "models/mechanisms/fertility.hpp"
#include "models/mechanisms/household_composition.hpp"
#include "models/mechanisms/leaving_home.hpp"
#include "models/mechanisms/mortality.hpp"
#include "models/mechanisms/moving_in.hpp"
#include "models/mechanisms/moving_out.hpp"
#include "models/mechanisms/new_in_place.hpp"
#include "models/mechanisms/remember_debts.hpp"
#include "models/mechanisms/remember_the_start.hpp"
#include "models/mechanisms/remember_work.hpp"
#include "models/mechanisms/time_at_address.hpp"
#include "models/mechanisms/turnover_in_place.hpp"
#include "models/mechanisms/vacant_dwellings.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t residents(const World& world) { return world.table<Resident>().count(); }
std::size_t households(const World& world) { return world.table<Household>().count(); }

World after_death(double multiplier, int months) {
    return simulate(small_world(), {phase<Resident>("death", Mortality{})}, months,
                    {.parameters = {{"mortality.multiplier", multiplier}}});
}

Settings births_times(double factor) {
    Settings settings;
    for (const HouseholdRole role : all_of<HouseholdRole>())
        settings.parameters.emplace_back("fertility.relative_rate." + std::string(name_of(role)), factor);
    return settings;
}

World after_births(double factor, int months) {
    return simulate(small_world(), {phase<Resident>("births", Fertility{})}, months, births_times(factor));
}

}  // namespace

TEST_CASE("everybody is a year older after twelve months", "[model]") {
    const World before = small_world();
    const World after = simulate(small_world(), {phase<Resident>("time", TimeAtAddress{}, Ageing{})}, 12);
    for (const Row row : rows<Resident>(before)) {
        CHECK(after.at<AgeMonths>(row) == before.at<AgeMonths>(row) + 12);
        CHECK(after.at<MonthsHere>(row) <= after.at<AgeMonths>(row));
        CHECK(after.at<MonthsHere>(row) >= before.at<MonthsHere>(row));
    }
    CHECK(after.audit().empty());
}

TEST_CASE("nobody is at school for good, and better schooling gives higher levels", "[model]") {
    const auto high_after = [](float schooling) {
        World world = small_world({.households = 300});
        for (const Row row : rows<Resident>(world)) {
            world.at<AgeMonths>(row) = 12 * 17;
            world.at<EducationOf>(row) = Education::in_school;
            world.at<LifeDomains>(row)[Domain::schooling] = schooling;
        }
        const World after = simulate(std::move(world), {phase<Resident>("ageing", Ageing{}, EducationEnds{})}, 12 * 7);
        CHECK(count_if<Resident>(after, [&](Row r) { return after.at<EducationOf>(r) == Education::in_school; }) == 0);
        return count_if<Resident>(after, [&](Row r) { return after.at<EducationOf>(r) == Education::high; });
    };
    const std::size_t poor = high_after(0.2F), usual = high_after(0.6F), good = high_after(1);
    CHECK(poor < usual);
    CHECK(usual < good);
}

TEST_CASE("education does not end before the age at which it can", "[model]") {
    World world = small_world();
    for (const Row row : rows<Resident>(world)) {
        world.at<AgeMonths>(row) = 12 * 16;
        world.at<EducationOf>(row) = Education::in_school;
    }
    const World after = simulate(std::move(world), {phase<Resident>("ageing", Ageing{}, EducationEnds{})}, 23);
    CHECK(count_if<Resident>(after, [&](Row r) { return after.at<EducationOf>(r) != Education::in_school; }) == 0);
}

TEST_CASE("nobody dies at rate zero, everybody in the end, and more at a higher rate", "[model]") {
    const std::size_t start = residents(small_world());
    CHECK(residents(after_death(0, 120)) == start);
    const World one = after_death(1, 120);
    CHECK(residents(one) < start);
    CHECK(residents(after_death(5, 120)) < residents(one));
    CHECK(residents(one) + one.tally().deaths[entity_index<Resident>] == start);
    CHECK(one.audit().empty());
    World old = small_world();
    set_all<AgeMonths>(old, 12 * 100);
    CHECK(residents(simulate(std::move(old), {phase<Resident>("death", Mortality{})}, 12 * 25)) == 0);
}

TEST_CASE("births are to women of fertile age only, and rise with the rate", "[model]") {
    const std::size_t start = residents(small_world());
    CHECK(residents(after_births(0, 60)) == start);
    const World one = after_births(1, 60);
    CHECK(residents(one) > start);
    CHECK(residents(after_births(4, 60)) > residents(one));
    World men = small_world();
    set_all<SexOf>(men, Sex::man);
    CHECK(residents(simulate(std::move(men), {phase<Resident>("births", Fertility{})}, 60)) == start);
    CHECK(one.audit().empty());
}

TEST_CASE("a newborn lives in its mother's household and has her background", "[model]") {
    const World world = after_births(3, 60);
    std::size_t newborns = 0;
    for (const Row child : rows<Resident>(world)) {
        if (world.at<Cohort>(child) != 0) continue;
        ++newborns;
        bool has_mother = false;
        for (const Row row : rows<Resident>(world))
            for (unsigned n = 1; n <= world.at<ChildrenBorn>(row); ++n)
                if (derive(world.table<Resident>().identity(row), n) == world.table<Resident>().identity(child)) {
                    has_mother = true;
                    CHECK(world.at<HouseholdOf>(child) == world.at<HouseholdOf>(row));
                    CHECK(world.at<BackgroundOf>(child) == world.at<BackgroundOf>(row));
                }
        CHECK(has_mother);
    }
    CHECK(newborns > 0);
}

TEST_CASE("children of sixteen and older leave home, others stay", "[model]") {
    const auto after = [](double multiplier) {
        return simulate(small_world({.households = 300}), {phase<Resident>("leaving", LeavingHome{})}, 60,
                        {.parameters = {{"leaving_home.multiplier", multiplier}}});
    };
    const World before = small_world({.households = 300});
    const auto grown = [](const World& world) {
        return count_if<Resident>(world, [&](Row r) {
            return world.at<RoleInHousehold>(r) == HouseholdRole::child && world.at<AgeMonths>(r) >= 12 * 16;
        });
    };
    CHECK(residents(after(0)) == residents(before));
    const World some = after(1);
    CHECK(grown(some) < grown(before));
    CHECK(residents(before) - residents(some) == grown(before) - grown(some));
    CHECK(grown(after(10)) < grown(some));
}

TEST_CASE("a household leaves with all its members, and none is split", "[model]") {
    const World before = small_world({.households = 300});
    const World after = simulate(small_world({.households = 300}), {phase<Resident>("out", MovingOut{})}, 24);
    CHECK(households(after) < households(before));
    std::map<std::uint64_t, std::size_t> members;
    const auto home = [](const World& world, Row row) {
        return world.table<Household>().identity(world.at<HouseholdOf>(row).row()).value;
    };
    for (const Row row : rows<Resident>(before)) ++members[home(before, row)];
    std::map<std::uint64_t, std::size_t> left;
    for (const Row row : rows<Resident>(after)) ++left[home(after, row)];
    for (const auto& [identity, size] : left) CHECK(size == members[identity]);
}

TEST_CASE("a lower mark than usual hastens moving, and no effect can be set", "[model]") {
    const auto stay = [](float mark, double push) {
        World world = small_world({.households = 300});
        set_all<NeighbourhoodRating>(world, mark);
        return households(simulate(std::move(world), {phase<Resident>("out", MovingOut{})}, 36,
                                   {.parameters = {{"moving_rate.push_by_rating", push}}}));
    };
    CHECK(stay(3, 0.2) < stay(7, 0.2));
    CHECK(stay(7, 0.2) < stay(10, 0.2));
    CHECK(stay(3, 0) == stay(10, 0));
}

TEST_CASE("composition counts what is there and every household has one who speaks for it", "[model]") {
    const World world = simulate(small_world({.households = 200}),
                                 {phase<Resident>("life", Mortality{}, LeavingHome{}),
                                  every("composition", HouseholdComposition{}), phase<Resident>("time", Ageing{})},
                                 240, {.parameters = {{"mortality.multiplier", 3}}});
    const World counted = simulate(world, {every("composition", HouseholdComposition{})}, 1);
    CHECK(mean<IsReferencePerson>(counted) * static_cast<double>(residents(counted)) ==
          Approx(static_cast<double>(households(counted))));
    CHECK((mean<Adults>(counted) + mean<Children>(counted)) * static_cast<double>(households(counted)) ==
          Approx(static_cast<double>(residents(counted))));
    CHECK(counted.at<ResidentsNow>(0) == static_cast<float>(residents(counted)));
    CHECK(count_if<Household>(counted, [&](Row r) { return counted.at<Adults>(r) == 0; }) <= 2);
}

TEST_CASE("orphans leave, and a widow is single", "[model]") {
    World world = small_world();
    for (const Row row : rows<Household>(world)) {
        bool first = true;
        for (const Row person : rows<Resident>(world))
            if (world.at<HouseholdOf>(person).row() == row &&
                world.at<RoleInHousehold>(person) != HouseholdRole::child) {
                if (!first) world.at<HouseholdOf>(person) = Ref<Household>{};
                first = false;
            }
    }
    const World after = simulate(world, {every("composition", HouseholdComposition{})}, 1);
    CHECK(count_if<Resident>(after, [&](Row r) {
              return after.at<HouseholdOf>(r) && after.at<RoleInHousehold>(r) == HouseholdRole::partner;
          }) == 0);
    for (const Row person : rows<Resident>(world)) world.at<AgeMonths>(person) = 12 * 5;
    CHECK(households(simulate(std::move(world), {every("composition", HouseholdComposition{})}, 1)) == 0);
}

TEST_CASE("without outflow dwellings are let until the usual share is vacant", "[model]") {
    World world = small_world({.households = 300, .vacancy = 0.2});
    world.at<VacancyNorm>(0) = 0.05F;
    const auto vacant = [](const World& w) {
        return 1 - static_cast<double>(households(w)) / static_cast<double>(w.table<Dwelling>().count());
    };
    const World after = simulate(world, {every("in", VacantDwellings{}, MovingIn{})}, 12,
                                 {.parameters = {{"vacant_dwellings.usual_outflow", 0}}});
    CHECK(vacant(after) == Approx(0.05).margin(0.015));
    CHECK(after.audit().empty());
    std::set<Row> homes;
    for (const Row row : rows<Household>(after)) CHECK(homes.insert(after.at<DwellingOf>(row).row()).second);
    world.at<VacancyNorm>(0) = 0.5F;
    CHECK(households(simulate(std::move(world), {every("in", VacantDwellings{}, MovingIn{})}, 12)) == 300);
}

TEST_CASE("newcomers resemble households that are there and know nobody", "[model]") {
    World world = small_world({.households = 300, .vacancy = 0.2});
    world.at<VacancyNorm>(0) = 0.02F;
    const World after = simulate(world, {every("in", VacantDwellings{}, MovingIn{})}, 1);
    std::size_t newcomers = 0;
    for (const Row row : rows<Resident>(after)) {
        if (!(after.at<Cohort>(row) & cohort_newcomer)) continue;
        ++newcomers;
        CHECK(after.ties().degree(row) == 0);
        CHECK(after.at<MonthsHere>(row) == 0);
        CHECK(after.at<HouseholdOf>(row));
    }
    CHECK(newcomers > 100);
    CHECK(newcomers == residents(after) - residents(world));
}

TEST_CASE("a better name than at the start draws higher incomes", "[model]") {
    const auto high_incomes = [](float reputation) {
        World world = small_world({.households = 400, .vacancy = 0.3});
        world.at<VacancyNorm>(0) = 0.01F;
        world.at<ReputationNorm>(0) = 0.5F;
        for (float& share : world.at<HouseholdNorm>(0)) share = 1.0F / 12;
        world.at<Reputation>(0) = reputation;
        const World after = simulate(std::move(world), {every("in", VacantDwellings{}, MovingIn{})}, 3,
                                     {.parameters = {{"newcomer_choice.reputation_tilt", 3}}});
        return count_if<Household>(after, [&](Row r) { return after.at<IncomeOf>(r) == IncomeClass::high; });
    };
    CHECK(high_incomes(0.2F) < high_incomes(0.5F));
    CHECK(high_incomes(0.5F) < high_incomes(0.9F));
}

TEST_CASE("turnover in place keeps who there is and renews whom they know", "[model]") {
    World world = small_world({.households = 200});
    const auto all = rows<Resident>(world);
    for (std::size_t i = 1; i < all.size(); ++i)
        if (world.at<HouseholdOf>(all[i]).row() != world.at<HouseholdOf>(all[i - 1]).row())
            world.ties().make(all[i], all[i - 1], 0.5F, static_cast<std::uint8_t>(TieContext::street));
    world.set_now(Month{-60});
    const World after = simulate(
        world,
        {every("turnover", TurnoverInPlace{}).only(During::settling),
         phase<Resident>("new", NewInPlace{}).only(During::settling), phase<Resident>("time", TimeAtAddress{})},
        60);
    CHECK(residents(after) == residents(world));
    for (const Row row : all) CHECK(after.at<AgeMonths>(row) == world.at<AgeMonths>(row));
    CHECK(after.ties().count() < world.ties().count());
    CHECK(after.ties().count() > 0);
    CHECK(after.audit().empty());
}

TEST_CASE("what is remembered of the start adds up", "[model]") {
    World world = small_world({.households = 200});
    world.set_now(Month{-1});
    const World after =
        simulate(std::move(world), {every("remember", RememberTheStart{}, RememberDebts{}, RememberWork{})}, 1);
    float sum = 0;
    for (const float share : after.at<HouseholdNorm>(0)) sum += share;
    CHECK(sum == Approx(1));
    CHECK(after.at<ReputationNorm>(0) == after.at<Reputation>(0));
    CHECK(after.at<JobLossNorm>(0) > 0);
}

TEST_CASE("replacing everybody in place keeps mean trust in people at its norm, whatever the education", "[model]") {
    World world = small_world({.households = 1000});
    set_all<EducationOf>(world, Education::none);
    set_all<JustReplaced>(world, 1);
    world.at<TrustInPeopleNorm>(0) = 0.5F;
    world.set_now(Month{-1});
    const World after =
        simulate(std::move(world), {every("remember", RememberTheStart{}), phase<Resident>("new", NewInPlace{})}, 1);
    CHECK(mean<TrustInPeople>(after) == Approx(0.5).margin(0.01));
    CHECK(mean<MonthsHere>(after) == 0);
}
