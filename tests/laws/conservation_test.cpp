#include <catch2/catch.hpp>

#include "tests/support/sanitized.hpp"
#include "tests/support/toy_model.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

/// Every year other rates, drawn at random over their whole range that a world survives.
Policy restless_policy(std::uint64_t seed, int years) {
    std::vector<LeverSetting> settings;
    for (int year = 0; year < years; ++year) {
        const Draws draws(Stream::of(seed, 0), {identity_of("policy"), Month{year}, draw_code("test: levers")});
        const Month from{12 * year}, until{12 * (year + 1)};
        settings.push_back({.path = "fertility", .value = 0.02 * draws.uniform(0), .from = from, .until = until});
        settings.push_back({.path = "upkeep", .value = draws.uniform(1), .from = from, .until = until});
        settings.push_back({.path = "staff.turnover.baking", .value = draws.uniform(2), .from = from, .until = until});
        settings.push_back({.path = "events", .value = draws.uniform(3), .from = from, .until = until});
    }
    return Policy(std::move(settings));
}

template <class E>
void nobody_appears_or_vanishes(const World& world, std::size_t at_start) {
    const Tally& tally = world.tally();
    const std::size_t e = entity_index<E>;
    REQUIRE(world.table<E>().count() == at_start + tally.births[e] - tally.deaths[e]);
}

void nobody_lives_alone_outside(const World& world) {
    const Table& residents = world.table<Resident>();
    std::vector<bool> inhabited(world.table<Household>().rows());
    for (Row row = 0; row < residents.rows(); ++row) {
        if (!residents.occupied(row)) continue;
        REQUIRE(world.at<HouseholdOf>(row));
        inhabited[world.at<HouseholdOf>(row).row()] = true;
    }
    for (Row row = 0; row < inhabited.size(); ++row)
        if (world.table<Household>().occupied(row)) {
            REQUIRE(inhabited[row]);
            REQUIRE(world.at<DwellingOf>(row));
        }
}

}  // namespace

TEST_CASE("people, households and ties are conserved over fifty years", "[law]") {
    const std::uint64_t seed = test::sanitized ? 1U : GENERATE(1U, 2U);
    const World start = toy_world({.seed = seed});
    REQUIRE(start.audit().empty());
    const std::size_t residents = start.table<Resident>().count();
    const std::size_t households = start.table<Household>().count();
    const std::size_t workers = start.table<Worker>().count();
    const std::size_t ties = start.ties().count();

    Simulation simulation(World(start), std::make_shared<Schedule>(toy_schedule()), restless_policy(seed, 50),
                          {64, Parallel(2)});
    simulation.observe([&](Month, const World& world) {
        REQUIRE(world.audit().empty());
        nobody_appears_or_vanishes<Resident>(world, residents);
        nobody_appears_or_vanishes<Household>(world, households);
        nobody_appears_or_vanishes<Worker>(world, workers);
        REQUIRE(world.table<Worker>().count() == workers);
        REQUIRE(world.ties().count() == ties + world.tally().ties_made - world.tally().ties_ended);
        nobody_lives_alone_outside(world);
    });
    simulation.run(Month{600});

    const Tally& tally = simulation.world().tally();
    CHECK(tally.births[entity_index<Resident>] > 500);
    CHECK(tally.deaths[entity_index<Resident>] > 500);
    CHECK(tally.births[entity_index<Household>] > 100);
    CHECK(tally.moves[entity_index<Household>] > 300);
    CHECK(tally.ties_made > 1000);
    CHECK(tally.ties_ended > 1000);
    CHECK(simulation.world().table<Resident>().count() > 200);
}
