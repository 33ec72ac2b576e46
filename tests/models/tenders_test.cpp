#include "models/mechanisms/tenders.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World after_tenders(World world, int months, double years, double loss) {
    return simulate(
        std::move(world), {every("tenders", Tenders{})}, months,
        {.levers = {lever_at("staff.tender_every.social_worker", years), lever_at("staff.tender_loss", loss)}});
}

}  // namespace

TEST_CASE("a lost tender replaces the whole team of the role and nobody else", "[model]") {
    World world = world_with_workers(Role::social_worker, 4);
    add_worker(world, 0, Role::teacher);
    world = after_tenders(std::move(world), 24, 2, 1);
    REQUIRE(rows<Worker>(world).size() == 1);
    CHECK(world.at<RoleOf>(rows<Worker>(world)[0]) == Role::teacher);
}

TEST_CASE("work that is never tendered, or never lost, keeps its team", "[model]") {
    CHECK(rows<Worker>(after_tenders(world_with_workers(Role::social_worker, 4), 60, 0, 1)).size() == 4);
    CHECK(rows<Worker>(after_tenders(world_with_workers(Role::social_worker, 4), 60, 2, 0)).size() == 4);
}

TEST_CASE("there is one tender in every cycle, and it is paid", "[model]") {
    const World world = after_tenders(small_world(), 48, 2, 0);
    const double price = 60000;
    // Those of youth work, debt help and community building come once in four years.
    CHECK(world.at<SpentThisMonth>(0)[CostLine::tenders] == Approx(5 * price));
}

TEST_CASE("teams are lost more often the greater the chance", "[model]") {
    std::size_t before = 0;
    for (const double loss : {0.1, 0.4, 0.9}) {
        std::size_t lost = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed)
            lost +=
                rows<Worker>(after_tenders(world_with_workers(Role::social_worker, 1, {.households = 1, .seed = seed}),
                                           24, 2, loss))
                        .empty()
                    ? 1
                    : 0;
        CHECK(lost > before);
        before = lost;
    }
}

TEST_CASE("permanent posts of projects are outside the tender", "[model]") {
    World world = world_with_workers(Role::social_worker, 2);
    const Row project = add_project(world, identity_of("project"), ProgrammeState::active, 1);
    world.at<ProgrammePermanent>(project) = 1;
    world.at<PostProgramme>(rows<Post>(world)[0]) = Ref<Programme>(project);
    CHECK(rows<Worker>(after_tenders(std::move(world), 24, 2, 1)).size() == 1);
}
