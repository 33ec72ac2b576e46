#include <catch2/catch.hpp>

#include "models/mechanisms/posts_close.hpp"
#include "models/mechanisms/posts_open.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

double working_time(const World& world, Role role) {
    double sum = 0;
    for (const Row row : rows<Post>(world))
        if (world.at<RoleOfPost>(row) == role) sum += static_cast<double>(world.at<PostSize>(row));
    return sum;
}

World with_residents(World world, float residents) {
    world.at<ResidentsAtStart>(0) = residents;
    return world;
}

World after_posts(World world, std::vector<LeverSetting> levers, int months = 1) {
    return simulate(std::move(world), {every("posts", PostsClose{}, PostsOpen{})}, months,
                    {.levers = std::move(levers)});
}

}  // namespace

TEST_CASE("the posts of a role add up to what policy pays for", "[model]") {
    const World world = after_posts(with_residents(small_world(), 2600), {});
    CHECK(working_time(world, Role::social_worker) == Approx(0.8 * 2.6));
    CHECK(working_time(world, Role::debt_counsellor) == Approx(0.15 * 2.6));
    CHECK(working_time(world, Role::teacher) == Approx(4 * 2.6));
    CHECK(world.audit().empty());
}

TEST_CASE("only the last post of a role is smaller than full time", "[model]") {
    const World world = after_posts(with_residents(small_world(), 2600), posts_only({{Role::teacher, 4}}), 3);
    CHECK(rows<Post>(world).size() == 11);
    CHECK(count_if<Post>(world, [&](Row row) { return world.at<PostSize>(row) == 1; }) == 10);
}

TEST_CASE("without money there are no posts", "[model]") {
    const World world = after_posts(world_with_workers(Role::teacher, 3), posts_only({}));
    CHECK(rows<Post>(world).empty());
    CHECK(rows<Worker>(world).empty());
}

TEST_CASE("more money never makes fewer posts", "[model]") {
    double before = 0;
    for (const double fte : {0.1, 0.5, 0.7, 1.0, 3.3}) {
        const World world = after_posts(with_residents(small_world(), 1900), posts_only({{Role::caretaker, fte}}));
        CHECK(working_time(world, Role::caretaker) > before);
        before = working_time(world, Role::caretaker);
    }
}

TEST_CASE("when money falls the highest post closes and its worker goes", "[model]") {
    World world = after_posts(with_residents(small_world(), 1000), posts_only({{Role::teacher, 3}}));
    for (const Row post : rows<Post>(world)) {
        const Row worker = world.add<Worker>(0, derive(world.table<Post>().identity(post), 1));
        world.at<PostOf>(worker) = Ref<Post>(post);
        world.at<RoleOf>(worker) = Role::teacher;
    }
    world = after_posts(std::move(world), posts_only({{Role::teacher, 2}}));
    REQUIRE(rows<Worker>(world).size() == 2);
    for (const Row post : rows<Post>(world)) CHECK(world.at<PostNumber>(post) < 2);
    CHECK(world.audit().empty());
}

TEST_CASE("a project that follows at once keeps the workers whom it carries over", "[model]") {
    const double carry_over = GENERATE(0.0, 1.0);
    World world = with_residents(small_world(), 1000);
    const Row first = add_project(world, identity_of("project"), ProgrammeState::active, 5);
    world = after_posts(std::move(world), posts_only({}));
    REQUIRE(rows<Post>(world).size() == 5);
    for (const Row post : rows<Post>(world)) {
        const Row worker = world.add<Worker>(0, derive(world.table<Post>().identity(post), 1));
        world.at<PostOf>(worker) = Ref<Post>(post);
    }
    world.at<StateOf>(first) = ProgrammeState::ended;
    const Row next = add_project(world, derive(identity_of("project"), 1), ProgrammeState::active, 5,
                                 Ref<Programme>(world.table<Programme>().find(identity_of("project"))));
    world.at<StaffCarryOver>(next) = static_cast<float>(carry_over);
    world = after_posts(std::move(world), posts_only({}));
    CHECK(rows<Post>(world).size() == 5);
    CHECK(rows<Worker>(world).size() == (carry_over > 0 ? 5 : 0));
}

TEST_CASE("the posts of a project go when it ends and nothing follows", "[model]") {
    World world = with_residents(small_world(), 1000);
    const Row project = add_project(world, identity_of("project"), ProgrammeState::active, 2.5F);
    world = after_posts(std::move(world), posts_only({}));
    CHECK(working_time(world, Role::social_worker) == Approx(2.5));
    world.at<StateOf>(project) = GENERATE(ProgrammeState::ended, ProgrammeState::stopped);
    world = after_posts(std::move(world), posts_only({}));
    CHECK(rows<Post>(world).empty());
}
