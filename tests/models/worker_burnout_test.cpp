#include "models/mechanisms/worker_burnout.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

double burnout_after(int months, float cases, double accountability = 0.37, double pace = 0.08) {
    World world = world_with_workers(Role::teacher, 1);
    set_all<Caseload>(world, cases);
    return mean<Burnout>(simulate(std::move(world), {phase<Worker>("burnout", WorkerBurnout{})}, months,
                                  {.parameters = {{"worker_burnout.pace", pace}},
                                   .levers = {lever_at("staff.accountability_share", accountability)}}));
}

}  // namespace

TEST_CASE("burnout goes to the level of its circumstances", "[model]") {
    CHECK(burnout_after(300, 0) == Approx(0.15).epsilon(1e-4));
    CHECK(burnout_after(300, 60) == Approx(0.35).epsilon(1e-4));
}

TEST_CASE("burnout stands still at pace zero", "[model]") { CHECK(burnout_after(50, 60, 0.9, 0) == Approx(0.2)); }

TEST_CASE("burnout rises with the caseload and with accountability", "[model]") {
    CHECK(burnout_after(24, 50) > burnout_after(24, 10));
    CHECK(burnout_after(24, 10, 0.6) > burnout_after(24, 10, 0.2));
}

TEST_CASE("burnout stays between nothing and all", "[model]") {
    CHECK(burnout_after(300, 100000, 0.9) <= 1);
    CHECK(burnout_after(300, 0, 0) >= 0);
}
