#include <catch2/catch.hpp>

#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

TEST_CASE("the small neighbourhood of the tests is sound", "[model]") {
    World world = small_world({.households = 60, .neighbourhoods = 2});
    CHECK(world.audit().empty());
    CHECK(world.table<Household>().count() == 120);
    CHECK(world.table<Dwelling>().count() == 126);
    CHECK(world.table<Resident>().count(0) > 120);
    CHECK(world.table<Resident>().count(0) == world.table<Resident>().count(1));
    for (const Row row : rows<Resident>(world)) {
        REQUIRE(world.at<HouseholdOf>(row));
        const std::size_t home = world.table<Household>().neighbourhood_of(world.at<HouseholdOf>(row).row());
        CHECK(world.table<Resident>().neighbourhood_of(row) == home);
    }
    CHECK(mean<IsReferencePerson>(world) * static_cast<double>(world.table<Resident>().count()) == Approx(120));
}

TEST_CASE("workers of the small neighbourhood hold their own posts", "[model]") {
    World world = small_world();
    const Row first = add_worker(world, 0, Role::teacher);
    const Row second = add_worker(world, 0, Role::social_worker);
    CHECK(world.at<PostOf>(first).row() != world.at<PostOf>(second).row());
    CHECK(world.at<RoleOf>(second) == Role::social_worker);
    CHECK(world.audit().empty());
}

TEST_CASE("a world without phases only grows older", "[model]") {
    World world = simulate(small_world(), {}, 5);
    CHECK(world.now() == Month{5});
    CHECK(world.table<Resident>().count() == small_world().table<Resident>().count());
}
