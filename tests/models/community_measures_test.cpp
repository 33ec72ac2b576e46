#include <catch2/catch.hpp>

#include "models/measure_values.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

TEST_CASE("the active reach those within two ties, and nobody when there are none", "[model]") {
    World world = small_world({.households = 20});
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k < 4; ++k) world.ties().make(people[k], people[k + 1], 0.5F, 0);
    CHECK(reach_of_active(world, 0) == 0);
    world.at<ActiveIn>(people[0]) = Ref<Initiative>(world.add<Initiative>(0, identity_of("garden")));
    CHECK(reach_of_active(world, 0) == Approx(3.0 / static_cast<double>(people.size())));
}

TEST_CASE("the gap in taking part is that between high and low education, 0 when all take part", "[model]") {
    World world = small_world({.households = 60});
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k < people.size(); ++k)
        world.at<EducationOf>(people[k]) = k % 2 == 0 ? Education::high : Education::low;
    CHECK(participation_gap(world, 0) == 0);
    for (std::size_t k = 0; k < people.size(); k += 2) world.at<TakesPartIn>(people[k]) = 1;
    CHECK(participation_gap(world, 0) == 1);
    set_all<TakesPartIn>(world, 1);
    CHECK(participation_gap(world, 0) == 0);
}
