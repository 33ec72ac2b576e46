#include <catch2/catch.hpp>

#include "models/mechanisms/ageing.hpp"
#include "models/mechanisms/count_events.hpp"
#include "models/mechanisms/couples_form.hpp"
#include "models/mechanisms/couples_separate.hpp"
#include "models/mechanisms/fertility.hpp"
#include "models/mechanisms/homes_for_singles.hpp"
#include "models/mechanisms/household_composition.hpp"
#include "models/mechanisms/leaving_home.hpp"
#include "models/mechanisms/life_domains.hpp"
#include "models/mechanisms/vacant_dwellings.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t residents(const World& world) { return world.table<Resident>().count(); }
std::size_t households(const World& world) { return world.table<Household>().count(); }

World after_separations(World world, int months, const Settings& settings) {
    return simulate(std::move(world),
                    {every("homes", HouseholdComposition{}, CouplesSeparate{}, VacantDwellings{}, HomesForSingles{}),
                     phase<Resident>("time", Ageing{}), every("count", CountEvents{})},
                    months, settings);
}

}  // namespace

TEST_CASE("nobody separates at rate zero, and more the higher the rate; children stay with one parent", "[model]") {
    const World before = small_world({.households = 300, .vacancy = 0.3});
    const auto couples = [](const World& world) {
        return count_if<Household>(world, [&](Row r) { return world.at<Heads>(r) == 2; });
    };
    const auto after = [&](double rate) {
        return after_separations(before, 24, {.parameters = {{"separation.rate", rate}}});
    };
    const World none = after(0), some = after(0.05), many = after(0.4);
    CHECK(couples(none) == couples(before));
    CHECK(couples(some) < couples(none));
    CHECK(couples(many) < couples(some));
    CHECK(many.audit().empty());
    const World counted = simulate(many, {every("composition", HouseholdComposition{})}, 1);
    for (const Row home : rows<Household>(counted))
        if (counted.at<Children>(home) > 0) CHECK(counted.at<Adults>(home) > 0);
}

TEST_CASE("who leaves a partner finds a home here while there is one on offer, else goes", "[model]") {
    const World before = small_world({.households = 300, .vacancy = 0.4});
    Settings settings{.parameters = {{"separation.rate", 0.4}, {"separation.seeks_here", 1}}};
    World empty = before;
    empty.at<VacancyNorm>(0) = 0.01F;
    const World room = after_separations(empty, 12, settings);
    CHECK(static_cast<double>(residents(room)) == Approx(static_cast<double>(residents(before))).epsilon(0.005));
    CHECK(households(room) > households(before));
    World full = before;
    full.at<VacancyNorm>(0) = 1;
    const World none = after_separations(full, 12, settings);
    CHECK(households(none) == households(before));
    CHECK(residents(none) < residents(before));
    settings.parameters.back().second = 0;
    CHECK(households(after_separations(empty, 12, settings)) == households(before));
}

TEST_CASE("a separation strains the household for its time and lowers upbringing, unless that has no effect",
          "[model]") {
    const auto upbringing = [](std::uint8_t months, double strain) {
        World world = small_world();
        for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row) = world.at<OwnMeans>(row);
        set_all<FamilyStress>(world, months);
        const World after = simulate(std::move(world), {phase<Resident>("life", LifeDomainsChange{})}, 12,
                                     {.parameters = {{"life_circumstances.strain", strain}}});
        double sum = 0;
        for (const Row row : rows<Resident>(after))
            sum += static_cast<double>(after.at<LifeDomains>(row)[Domain::upbringing]);
        return sum;
    };
    CHECK(upbringing(24, 0.08) < upbringing(0, 0.08));
    CHECK(upbringing(24, 0) == upbringing(0, 0));
    CHECK(upbringing(24, -0.08) > upbringing(0, -0.08));
    World world = small_world();
    set_all<FamilyStress>(world, 6);
    const World later = after_separations(std::move(world), 6, {.parameters = {{"separation.rate", 0}}});
    CHECK(mean<FamilyStress>(later) == 0);
}

TEST_CASE("two who live alone move in with each other and leave a dwelling; nobody does at rate zero", "[model]") {
    World before = small_world({.households = 300});
    for (const Row row : rows<Resident>(before)) before.at<SexOf>(row) = static_cast<Sex>(row % 2);
    const auto after = [&](double rate) {
        return simulate(before,
                        {every("couples", HouseholdComposition{}, CouplesForm{}), phase<Resident>("time", Ageing{})},
                        24, {.parameters = {{"couples_form.rate", rate}}});
    };
    const World none = after(0), some = after(0.2), many = after(1);
    CHECK(households(none) == 300);
    CHECK(households(some) < 300);
    CHECK(households(many) < households(some));
    CHECK(residents(many) == residents(none));
    CHECK(many.audit().empty());
    for (const Row home : rows<Household>(many)) CHECK(many.at<Adults>(home) + many.at<Children>(home) > 0);
}

TEST_CASE("starters who seek a home here stay when one is on offer, and leave when there is none", "[model]") {
    const auto after = [](double starters, float vacancy) {
        World world = small_world({.households = 300, .vacancy = 0.4});
        world.at<VacancyNorm>(0) = vacancy;
        return simulate(std::move(world),
                        {phase<Resident>("leaving", LeavingHome{}),
                         every("homes", HouseholdComposition{}, VacantDwellings{}, HomesForSingles{}),
                         phase<Resident>("time", Ageing{}), every("count", CountEvents{})},
                        36, {.levers = {lever_at("housing.starters", starters)}});
    };
    const World usual = after(0, 0.01F), helped = after(1, 0.01F), full = after(1, 1);
    CHECK(residents(helped) > residents(usual));
    CHECK(households(usual) == 300);
    CHECK(households(helped) > 300);
    CHECK(residents(full) == residents(usual));
    CHECK(helped.audit().empty());
    const World counted = simulate(helped, {every("composition", HouseholdComposition{})}, 1);
    for (const Row home : rows<Household>(counted)) {
        std::size_t speakers = 0;
        for (const Row person : rows<Resident>(counted))
            speakers += counted.at<HouseholdOf>(person).row() == home && counted.at<IsReferencePerson>(person) ? 1 : 0;
        CHECK(speakers == 1);
    }
}

TEST_CASE("children's means resemble their mother's as far as the correlation says", "[model]") {
    const auto means_of_children = [](float mothers, double passed_on) {
        World world = small_world({.households = 300});
        Keyed<float, Domain> all{};
        for (float& one : all) one = mothers;
        set_all<OwnMeans>(world, all);
        set_all<SexOf>(world, Sex::woman);
        set_all<AgeMonths>(world, 12 * 30);
        const World after = simulate(std::move(world), {phase<Resident>("births", Fertility{})}, 24,
                                     {.parameters = {{"inheritance.passed_on", passed_on}}});
        double sum = 0, children = 0;
        for (const Row row : rows<Resident>(after)) {
            if (after.at<Cohort>(row) != 0) continue;
            sum += static_cast<double>(after.at<OwnMeans>(row)[Domain::schooling]);
            ++children;
        }
        return sum / children;
    };
    CHECK(means_of_children(0.9F, 0.28) > means_of_children(0.3F, 0.28));
    CHECK(means_of_children(0.9F, 0) == Approx(means_of_children(0.3F, 0)));
    CHECK(means_of_children(0.9F, 1) == Approx(0.9));
}
