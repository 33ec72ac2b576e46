#include "models/mechanisms/relation_ends.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

struct Counted {
    static constexpr std::string_view name = "counted";
    void operator()(InOut<Loneliness> letters, Mail<Experience> mail) const {
        letters = math::clamp01(static_cast<float>(mail.size()));
    }
};

World related(std::uint8_t leaving, std::int16_t months) {
    World world = world_with_workers(Role::social_worker, 1, {.households = 20});
    set_all<Leaving>(world, leaving);
    set_all<MonthsHere>(world, 60);
    set_all<Loneliness>(world, 0);
    for (const Row row : rows<Resident>(world)) {
        world.at<ContactPerson>(row)[service] = Ref<Worker>(rows<Worker>(world)[0]);
        world.at<Familiarity>(row)[service] = 0.5F;
        world.at<RelationMonths>(row)[service] = months;
        world.at<Need>(row)[service] = 0.5F;
    }
    return world;
}

World after(World world, double passed_on = 0.4) {
    return simulate(std::move(world), {phase<Resident>("ends", RelationEnds{}), phase<Resident>("counted", Counted{})},
                    1, {.parameters = {{"relation_ends.passed_on", passed_on}}});
}

float familiarity(const World& world) { return world.at<Familiarity>(rows<Resident>(world)[0])[service]; }
bool has_contact(const World& world) {
    return static_cast<bool>(world.at<ContactPerson>(rows<Resident>(world)[0])[service]);
}

}  // namespace

TEST_CASE("a relation with somebody who stays goes on as it was", "[model]") {
    const World world = after(related(stays, 20));
    CHECK(has_contact(world));
    CHECK(familiarity(world) == 0.5F);
    CHECK(mean<Loneliness>(world) == 0);
}

TEST_CASE("nothing is left when a worker goes without a hand-over", "[model]") {
    const World world = after(related(leaves, 20));
    CHECK_FALSE(has_contact(world));
    CHECK(familiarity(world) == 0);
    CHECK(world.at<RelationMonths>(rows<Resident>(world)[0])[service] == 0);
}

TEST_CASE("a warm hand-over passes on its share, from nothing to all", "[model]") {
    CHECK(familiarity(after(related(leaves_warmly, 20), 0)) == 0);
    CHECK(familiarity(after(related(leaves_warmly, 20), 0.4)) == Approx(0.2));
    CHECK(familiarity(after(related(leaves_warmly, 20), 1)) == 0.5F);
}

TEST_CASE("only a relation that ends before it took root disappoints", "[model]") {
    CHECK(mean<Loneliness>(after(related(leaves, 2))) == 1);
    CHECK(mean<Loneliness>(after(related(leaves, 12))) == 0);
}

TEST_CASE("a relation ends when the resident moves", "[model]") {
    World world = related(stays, 20);
    set_all<MonthsHere>(world, 0);
    world = after(std::move(world));
    CHECK_FALSE(has_contact(world));
    CHECK(familiarity(world) == 0);
}

TEST_CASE("a contact person who was left behind in another neighbourhood is no more", "[model]") {
    World world = related(stays, 20);
    for (const Row row : rows<Resident>(world)) world.at<ContactPerson>(row)[service] = {};
    world = after(std::move(world));
    CHECK(familiarity(world) == 0);
}

TEST_CASE("a relation without need or familiarity is over and nobody minds", "[model]") {
    World world = related(stays, 2);
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[service] = 0;
        world.at<Familiarity>(row)[service] = 0.001F;
    }
    world = after(std::move(world));
    CHECK_FALSE(has_contact(world));
    CHECK(mean<Loneliness>(world) == 0);
}
