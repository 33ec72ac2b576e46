#include "models/mechanisms/outreach.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

/// Everybody has given up and needs help.
World given_up(float hours = 1000) {
    World world = world_with_workers(Role::social_worker, 3);
    world.at<ResidentsAtStart>(0) = 1000;
    set_all<ContactHours>(world, hours);
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[service] = 0.5F;
        world.at<StanceToService>(row)[service] = Stance::given_up;
        world.at<FailuresInARow>(row)[service] = 6;
    }
    return world;
}

World after(World world, double attempts, std::vector<std::pair<std::string, double>> parameters = {}) {
    return simulate(std::move(world), {every("outreach", Outreach{})}, 1,
                    {std::move(parameters), {lever_at("access.outreach_attempts", attempts)}});
}

std::size_t reopened(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<StanceToService>(row)[service] == Stance::open; });
}

}  // namespace

TEST_CASE("without attempts nobody comes back", "[model]") { CHECK(reopened(after(given_up(), 0)) == 0); }

TEST_CASE("without contact nobody comes back, though the hours are spent", "[model]") {
    const World world = after(given_up(), 10, {{"contact.probability", 0}});
    CHECK(reopened(world) == 0);
    CHECK(world.at<FlowsThisMonth>(0)[Flow::outreach_contacts] == 10);
}

TEST_CASE("who is found knows the need, has forgotten the failures and has a contact person", "[model]") {
    const World world = after(given_up(), 20, {{"door_knock.base", 10}});
    REQUIRE(reopened(world) == 20);
    for (const Row row : rows<Resident>(world)) {
        if (world.at<StanceToService>(row)[service] != Stance::open) continue;
        CHECK(world.at<NeedKnown>(row)[service] == 1);
        CHECK(world.at<FailuresInARow>(row)[service] == 0);
        CHECK(world.at<ContactPerson>(row)[service]);
    }
}

TEST_CASE("more attempts bring more residents back", "[model]") {
    std::size_t before = 0;
    for (const double attempts : {5.0, 25.0, 100.0}) {
        CHECK(reopened(after(given_up(), attempts)) > before);
        before = reopened(after(given_up(), attempts));
    }
}

TEST_CASE("outreach works no more hours than there are", "[model]") {
    const World world = after(given_up(5), 100);
    for (const Row row : rows<Worker>(world)) CHECK(world.at<ContactHours>(row) >= 0);
    CHECK(world.at<FlowsThisMonth>(0)[Flow::outreach_contacts] == 6);  // 2 hours each, 3 workers of 5 hours
}

TEST_CASE("who comes by themselves, or needs nothing, is left alone", "[model]") {
    World open = given_up(), well = given_up();
    for (const Row row : rows<Resident>(open)) {
        open.at<StanceToService>(row)[service] = Stance::open;
        open.at<NeedKnown>(row)[service] = 1;
        well.at<Need>(row)[service] = 0;
    }
    CHECK(after(std::move(open), 100).at<FlowsThisMonth>(0)[Flow::outreach_contacts] == 0);
    CHECK(after(std::move(well), 100).at<FlowsThisMonth>(0)[Flow::outreach_contacts] == 0);
}

TEST_CASE("a better match and a broker open more doors, and the broker's part may be nothing or the reverse",
          "[model]") {
    const auto chance = [](float match, bool broker, float effect) {
        DoorKnock rule;
        rule.match_effect.value = 3;
        rule.broker_effect.value = effect;
        return rule.chance(0, broker, 0, match);
    };
    CHECK(chance(0.9F, false, 1) > chance(0.2F, false, 1));
    CHECK(chance(0.5F, true, 1) > chance(0.5F, false, 1));
    CHECK(chance(0.5F, true, 0) == chance(0.5F, false, 0));
    CHECK(chance(0.5F, true, -1) < chance(0.5F, false, -1));
}
