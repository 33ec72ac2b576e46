#include "models/mechanisms/need_becomes_known.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::debt_help;

World in_need(float need) {
    World world = small_world({.households = 400});
    for (const Row row : rows<Resident>(world)) world.at<Need>(row)[service] = need;
    return world;
}

double share_known(World world, int months, double pace) {
    world = simulate(std::move(world), {phase<Resident>("known", NeedBecomesKnown{})}, months,
                     {.parameters = {{"need_becomes_known.pace", pace}}});
    const auto known = count_if<Resident>(world, [&](Row row) { return world.at<NeedKnown>(row)[service] != 0; });
    return static_cast<double>(known) / static_cast<double>(rows<Resident>(world).size());
}

}  // namespace

TEST_CASE("no need is known that does not exist", "[model]") {
    World world = in_need(0);
    for (const Row row : rows<Resident>(world)) world.at<NeedKnown>(row)[service] = 1;
    CHECK(share_known(std::move(world), 1, 1) == 0);
}

TEST_CASE("the greatest need is seen at once at the fastest pace, and never at pace zero", "[model]") {
    CHECK(share_known(in_need(1), 1, 1) == 1);
    CHECK(share_known(in_need(1), 24, 0) == 0);
}

TEST_CASE("needs come to be known at a constant rate", "[model]") {
    CHECK(share_known(in_need(0.5F), 6, 0.2) == Approx(1 - std::pow(0.9, 6)).margin(0.06));
}

TEST_CASE("greater needs are seen sooner", "[model]") {
    CHECK(share_known(in_need(0.9F), 3, 0.2) > share_known(in_need(0.3F), 3, 0.2));
}
