#include "models/mechanisms/giving_up.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

Stance stance_after(int failures, Stance before = Stance::open, double wary = 2, double gives_up = 4) {
    constexpr Service service = Service::youth_work;
    World world = small_world({.households = 1});
    const Row row = rows<Resident>(world)[0];
    world.at<FailuresInARow>(row)[service] = static_cast<std::uint8_t>(failures);
    world.at<StanceToService>(row)[service] = before;
    world = simulate(std::move(world), {phase<Resident>("giving up", GivingUp{})}, 1,
                     {.parameters = {{"giving_up.wary_after", wary}, {"giving_up.gives_up_after", gives_up}}});
    return world.at<StanceToService>(row)[service];
}

}  // namespace

TEST_CASE("without failures a resident stays open", "[model]") {
    CHECK(stance_after(0) == Stance::open);
    CHECK(stance_after(1) == Stance::open);
}

TEST_CASE("failures make wary first and then give up", "[model]") {
    CHECK(stance_after(2) == Stance::wary);
    CHECK(stance_after(3) == Stance::wary);
    CHECK(stance_after(4) == Stance::given_up);
    CHECK(stance_after(255) == Stance::given_up);
}

TEST_CASE("nobody comes back by themselves", "[model]") {
    CHECK(stance_after(0, Stance::wary) == Stance::wary);
    CHECK(stance_after(0, Stance::given_up) == Stance::given_up);
    CHECK(stance_after(2, Stance::given_up) == Stance::given_up);
}

TEST_CASE("the more patient give up later", "[model]") {
    for (int failures = 0; failures < 12; ++failures)
        CHECK(static_cast<int>(stance_after(failures, Stance::open, 3, 9)) <=
              static_cast<int>(stance_after(failures, Stance::open, 2, 5)));
}

TEST_CASE("who gives up leaves her contact person and is in nobody's caseload", "[model]") {
    World world = world_with_workers(Role::youth_worker, 1, {.households = 1});
    const Row row = rows<Resident>(world)[0];
    world.at<FailuresInARow>(row)[Service::youth_work] = 9;
    world.at<ContactPerson>(row)[Service::youth_work] = Ref<Worker>(rows<Worker>(world)[0]);
    world = simulate(std::move(world), {phase<Resident>("giving up", GivingUp{})}, 1);
    CHECK_FALSE(world.at<ContactPerson>(row)[Service::youth_work]);
}
