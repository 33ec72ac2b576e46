#include <catch2/catch.hpp>

#include "models/mechanisms/ageing.hpp"
#include "models/mechanisms/arrivals.hpp"
#include "models/mechanisms/count_events.hpp"
#include "models/mechanisms/fertility.hpp"
#include "models/mechanisms/household_composition.hpp"
#include "models/mechanisms/leaving_home.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/mortality.hpp"
#include "models/mechanisms/moving_in.hpp"
#include "models/mechanisms/moving_out.hpp"
#include "models/mechanisms/shrinking.hpp"
#include "models/mechanisms/time_at_address.hpp"
#include "models/mechanisms/vacant_dwellings.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t residents(const World& world, std::size_t n) { return world.table<Resident>().count(n); }

World two_neighbourhoods() { return small_world({.households = 300, .neighbourhoods = 2, .vacancy = 0.2}); }

/// Dwellings on offer, moving out and in; nobody from outside unless asked.
World after_moves(World world, int months, const Settings& settings = {}) {
    return simulate(
        std::move(world),
        {phase<Neighbourhood>("open", MonthOpens{}), phase<Resident>("out", MovingOut{}),
         every("offers", Arrivals{}, VacantDwellings{}, CountEvents{}), phase<Resident>("time", TimeAtAddress{})},
        months, settings);
}

double flow_of(const World& world, std::size_t n, Flow flow) {
    return static_cast<double>(world.at<FlowsThisMonth>(static_cast<Row>(n))[flow]);
}
void all_move_within(Settings& settings) {
    settings.parameters.emplace_back("destination.simulated", 1);
    settings.parameters.emplace_back("moving_rate.out_of_neighbourhood", 1);
}
double households_left(World world, const Settings& settings, int months = 36) {
    return static_cast<double>(
        simulate(std::move(world), {phase<Resident>("out", MovingOut{})}, months, settings).table<Household>().count());
}

}  // namespace

TEST_CASE("households move from one neighbourhood to another with their members, and never when nothing is simulated",
          "[model]") {
    Settings some;
    all_move_within(some);
    const World before = two_neighbourhoods();
    const World after = after_moves(before, 24, some);
    CHECK(after.tally().moves[entity_index<Household>] > 10);
    CHECK(residents(after, 0) + residents(after, 1) + after.tally().deaths[entity_index<Resident>] ==
          residents(before, 0) + residents(before, 1));
    CHECK(after.audit().empty());
    for (const Row person : rows<Resident>(after))
        CHECK(after.table<Resident>().neighbourhood_of(person) ==
              after.table<Household>().neighbourhood_of(after.at<HouseholdOf>(person).row()));
    const World none = after_moves(before, 24, {.parameters = {{"destination.simulated", 0}}});
    CHECK(none.tally().moves[entity_index<Household>] == 0);
    const World alone = after_moves(small_world({.households = 300}), 24, some);
    CHECK(alone.tally().moves[entity_index<Household>] == 0);
}

TEST_CASE("who moves within the world is a newcomer there and no longer one of the start", "[model]") {
    Settings some;
    all_move_within(some);
    const World after = after_moves(two_neighbourhoods(), 24, some);
    std::size_t movers = 0;
    for (const Row person : rows<Resident>(after)) {
        if (!(after.at<Cohort>(person) & cohort_newcomer)) continue;
        ++movers;
        CHECK_FALSE(after.at<Cohort>(person) & cohort_stayer);
    }
    CHECK(movers > 10);
}

TEST_CASE("a neighbourhood of good name draws movers, and need not", "[model]") {
    const auto gain = [](float name, double drawn) {
        World world = small_world({.households = 300, .neighbourhoods = 3, .vacancy = 0.4});
        world.at<Reputation>(0) = 0.2F;
        world.at<Reputation>(1) = name;
        world.at<Reputation>(2) = 0.5F;
        Settings settings{.parameters = {{"destination.drawn_by_name", drawn}}};
        all_move_within(settings);
        for (const Row row : rows<Resident>(world))
            if (world.table<Resident>().neighbourhood_of(row) != 0) world.at<IsReferencePerson>(row) = 0;
        const World after = after_moves(std::move(world), 36, settings);
        return static_cast<double>(residents(after, 1)) - static_cast<double>(residents(after, 2));
    };
    CHECK(gain(0.9F, 3) > gain(0.5F, 3));
    CHECK(gain(0.5F, 3) > gain(0.1F, 3));
    CHECK(gain(0.9F, 0) == gain(0.1F, 0));
    CHECK(gain(0.9F, -3) < gain(0.1F, -3));
}

TEST_CASE("low incomes find social rent and high incomes a home of their own", "[model]") {
    World world = small_world({.households = 300, .neighbourhoods = 2, .vacancy = 0.4});
    const World before = world;
    Settings settings{.parameters = {{"destination.fit_social_rent.high", 0}, {"destination.fit_owner.low", 0}}};
    all_move_within(settings);
    const World after = after_moves(std::move(world), 36, settings);
    std::size_t moved = 0;
    for (const Row home : rows<Household>(after)) {
        const Identity who = after.table<Household>().identity(home);
        bool was_here = false;
        for (const Row old : rows<Household>(before))
            was_here = was_here || (before.table<Household>().identity(old) == who &&
                                    before.table<Household>().neighbourhood_of(old) ==
                                        after.table<Household>().neighbourhood_of(home));
        if (was_here) continue;
        ++moved;
        const Tenure tenure = after.at<TenureOf>(after.at<DwellingOf>(home).row());
        if (after.at<IncomeOf>(home) == IncomeClass::high) CHECK(tenure != Tenure::social_rent);
        if (after.at<IncomeOf>(home) == IncomeClass::low) CHECK(tenure != Tenure::owner);
    }
    CHECK(moved > 10);
}

TEST_CASE("people are conserved: what is counted explains every change of their number", "[model]") {
    World world = two_neighbourhoods();
    const std::vector<Phase> month{phase<Neighbourhood>("open", MonthOpens{}),
                                   phase<Resident>("life", Mortality{}, Fertility{}, LeavingHome{}, MovingOut{}),
                                   every("homes", Arrivals{}, HouseholdComposition{}, VacantDwellings{}, MovingIn{}),
                                   every("count", CountEvents{}), phase<Resident>("time", TimeAtAddress{}, Ageing{})};
    Settings settings;
    all_move_within(settings);
    double expected = static_cast<double>(residents(world, 0) + residents(world, 1)), after = 0;
    for (int m = 0; m <= 36; ++m) {
        world = simulate(std::move(world), month, 1, settings);
        for (std::size_t n = 0; n < 2; ++n) {
            // Arrivals are counted in the month after.
            expected += flow_of(world, n, Flow::born) + flow_of(world, n, Flow::moved_in);
            if (m < 36) expected -= flow_of(world, n, Flow::died) + flow_of(world, n, Flow::moved_out);
        }
        if (m < 36) after = static_cast<double>(residents(world, 0) + residents(world, 1));
    }
    CHECK(after == expected);
}

TEST_CASE("who rises leaves sooner, a policy can offer homes to them, and the pull may be nothing or reversed",
          "[model]") {
    const auto stay = [](float risen, double pull, double retain) {
        World world = small_world({.households = 300});
        for (const Row row : rows<Resident>(world)) {
            world.at<OwnMeans>(row)[Domain::work_and_income] = 0.4F;
            world.at<LifeDomains>(row)[Domain::work_and_income] = 0.4F + risen;
        }
        return households_left(std::move(world), {.parameters = {{"moving_rate.pull_by_means", pull}},
                                                  .levers = {lever_at("housing.retain", retain)}});
    };
    CHECK(stay(0.4F, 2, 0) < stay(0, 2, 0));
    CHECK(stay(0.4F, 2, 0) < stay(0.4F, 2, 0.8));
    CHECK(stay(0.4F, 2, 1) == stay(0, 2, 0));
    CHECK(stay(0.4F, 0, 0) == stay(0, 0, 0));
    CHECK(stay(0.4F, -2, 0) > stay(0, -2, 0));
}

TEST_CASE("scarce housing holds people back and leaves what falls vacant to lower incomes", "[model]") {
    const auto stay = [](double pressure, double held) {
        return households_left(small_world({.households = 300}),
                               {.parameters = {{"moving_rate.held_by_scarcity", held}},
                                .levers = {lever_at("housing.pressure", pressure)}});
    };
    CHECK(stay(1, 0.4) > stay(0, 0.4));
    CHECK(stay(-1, 0.4) < stay(0, 0.4));
    CHECK(stay(1, 0) == stay(0, 0));
    CHECK(stay(1, -0.4) < stay(0, -0.4));
    const auto poor = [](double pressure, double tilt) {
        World world = small_world({.households = 300, .vacancy = 0.4});
        world.at<VacancyNorm>(0) = 0.01F;
        const World after = simulate(std::move(world), {every("in", VacantDwellings{}, MovingIn{})}, 3,
                                     {.parameters = {{"newcomer_choice.scarcity_tilt", tilt}},
                                      .levers = {lever_at("housing.pressure", pressure)}});
        return count_if<Household>(after, [&](Row r) { return after.at<IncomeOf>(r) == IncomeClass::low; });
    };
    CHECK(poor(1, 1) > poor(0, 1));
    CHECK(poor(1, 0) == poor(0, 0));
    CHECK(poor(1, -1) < poor(0, -1));
}

TEST_CASE("allocation by urgency brings lower incomes to social rent, and the reverse higher ones", "[model]") {
    const auto income = [](double allocation, Tenure where) {
        World world = small_world({.households = 300, .vacancy = 0.4});
        world.at<VacancyNorm>(0) = 0.01F;
        for (const Row row : rows<Household>(world)) world.at<IncomeOf>(row) = static_cast<IncomeClass>(row % 7 % 3);
        const World after = simulate(std::move(world), {every("in", VacantDwellings{}, MovingIn{})}, 1,
                                     {.levers = {lever_at("housing.allocation", allocation)}});
        int sum = 0;
        for (const Row row : rows<Household>(after))
            if (after.at<TenureOf>(after.at<DwellingOf>(row).row()) == where)
                sum += static_cast<int>(after.at<IncomeOf>(row));
        return sum;
    };
    CHECK(income(1, Tenure::social_rent) < income(0, Tenure::social_rent));
    CHECK(income(-1, Tenure::social_rent) > income(0, Tenure::social_rent));
    CHECK(income(1, Tenure::owner) == income(0, Tenure::owner));
}

TEST_CASE("newcomers are of the ages at which people move, not of those who happen to live here", "[model]") {
    const auto mean_age = [](int years) {
        World world = small_world({.households = 300, .vacancy = 0.4});
        world.at<VacancyNorm>(0) = 0.01F;
        set_all<AgeMonths>(world, static_cast<std::int16_t>(12 * years));
        const World after = simulate(std::move(world), {every("in", VacantDwellings{}, MovingIn{})}, 3);
        double newcomers = 0, sum = 0;
        for (const Row row : rows<Resident>(after)) {
            if (!(after.at<Cohort>(row) & cohort_newcomer) || !after.at<IsReferencePerson>(row)) continue;
            newcomers += 1;
            sum += after.at<AgeMonths>(row) / 12.0;
        }
        CHECK(newcomers > 50);
        return sum / newcomers;
    };
    CHECK(mean_age(19) == Approx(mean_age(29)).margin(0.8));
    CHECK(mean_age(19) > 22);
    CHECK(mean_age(29) < 27);
    CHECK(mean_age(44) < 40);
    CHECK(mean_age(80) == Approx(80));
}

TEST_CASE("where the region shrinks dwellings stay empty and facilities close; without net migration nothing changes",
          "[model]") {
    const auto after = [](float migration, double closing) {
        World world = small_world();
        world.at<NetMigration>(0) = migration;
        return simulate(std::move(world), {phase<Neighbourhood>("region", Shrinking{})}, 60,
                        {.parameters = {{"shrinking.closing", closing}}});
    };
    const auto economy = [](const World& world) { return world.at<AssetsPresent>(0)[AssetType::economy]; };
    const World usual = after(0, 1), shrunk = after(-0.02F, 1);
    CHECK(usual.at<ShareOfHomesUnwanted>(0) == 0);
    CHECK(economy(usual) == economy(small_world()));
    CHECK(shrunk.at<ShareOfHomesUnwanted>(0) == Approx(0.1).margin(0.001));
    CHECK(economy(shrunk) < economy(usual));
    CHECK(economy(after(-0.02F, 0)) == economy(usual));
    CHECK(after(0.02F, 1).at<ShareOfHomesUnwanted>(0) == 0);
}
