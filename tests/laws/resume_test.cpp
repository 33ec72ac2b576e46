#include <catch2/catch.hpp>

#include "engine/state/snapshot.hpp"
#include "tests/support/toy_model.hpp"
#include "tests/support/world_hash.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

Simulation simulation_of(World world) {
    return Simulation(std::move(world), std::make_shared<Schedule>(toy_schedule()), Policy{}, {64, Parallel(2)});
}

}  // namespace

TEST_CASE("a run that is resumed from a snapshot ends like one that never stopped", "[law]") {
    const int stop = GENERATE(0, 1, 12, 19);
    Simulation straight = simulation_of(toy_world({.start = Month{-6}}));
    straight.run(Month{30});

    Simulation first = simulation_of(toy_world({.start = Month{-6}}));
    first.run(Month{stop});
    const auto saved = Snapshot::save(first.world());
    REQUIRE(test::world_hashes(first.world()).at("mail: rumour") != 0);

    Simulation resumed = simulation_of(toy_world({.households = 3, .neighbourhoods = {identity_of("x")}, .seed = 9}));
    Snapshot::restore(resumed.world(), saved);
    CHECK(test::world_hash(resumed.world()) == test::world_hash(first.world()));
    resumed.run(Month{30});
    CHECK(test::differing(test::world_hashes(resumed.world()), test::world_hashes(straight.world())).empty());
    CHECK(resumed.world().now() == Month{30});
    CHECK(resumed.world().tally().births == straight.world().tally().births);
    CHECK(resumed.world().tally().ties_made == straight.world().tally().ties_made);
}

TEST_CASE("a resumed world is the same to the byte when it is saved again", "[law]") {
    Simulation first = simulation_of(toy_world());
    first.run(Month{7});
    const auto saved = Snapshot::save(first.world());
    Simulation resumed = simulation_of(toy_world());
    Snapshot::restore(resumed.world(), saved);
    CHECK(Snapshot::save(resumed.world()) == saved);
}
