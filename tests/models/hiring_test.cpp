#include "models/mechanisms/hiring.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World with_vacancies(int posts) {
    World world = small_world({.households = 1});
    for (int n = 0; n < posts; ++n) {
        const Row post = world.add<Post>(0, derive(identity_of("post"), static_cast<std::uint64_t>(n)));
        world.at<RoleOfPost>(post) = Role::teacher;
    }
    return world;
}

World after_hiring(World world, int months, double recruitment, double temporary = 0.3) {
    return simulate(std::move(world), {every("hiring", Hiring{})}, months,
                    {.parameters = {{"recruitment.months", recruitment}},
                     .levers = {lever_at("staff.temporary_share", temporary),
                                lever_at("staff.temporary_share.teacher", temporary)}});
}

}  // namespace

TEST_CASE("every vacancy is filled at once when recruitment takes a month", "[model]") {
    const World world = after_hiring(with_vacancies(50), 1, 1);
    CHECK(rows<Worker>(world).size() == 50);
    CHECK(world.at<FlowsThisMonth>(0)[Flow::workers_hired] == 50);
    CHECK(world.at<SpentThisMonth>(0)[CostLine::recruitment] == Approx(50 * 8000.0));
}

TEST_CASE("a post never has two holders", "[model]") {
    const World world = after_hiring(with_vacancies(50), 36, 2);
    CHECK(rows<Worker>(world).size() == 50);
    for (const Row post : rows<Post>(world)) CHECK(world.at<HoldersSoFar>(post) == 1);
}

TEST_CASE("vacancies last as long as recruitment takes", "[model]") {
    const World world = after_hiring(with_vacancies(2000), 4, 4);
    const double expected = 1 - std::pow(0.75, 4);
    CHECK(static_cast<double>(rows<Worker>(world).size()) / 2000 == Approx(expected).margin(0.045));
}

TEST_CASE("longer recruitment leaves more posts vacant", "[model]") {
    CHECK(rows<Worker>(after_hiring(with_vacancies(300), 3, 2)).size() >
          rows<Worker>(after_hiring(with_vacancies(300), 3, 12)).size());
}

TEST_CASE("contracts are as the policy sets them, skill is spread around one half", "[model]") {
    const World permanent = after_hiring(with_vacancies(400), 1, 1, 0);
    CHECK(count_if<Worker>(permanent, [&](Row row) { return permanent.at<ContractMonthsLeft>(row) == -1; }) == 400);
    const World temporary = after_hiring(with_vacancies(400), 1, 1, 1);
    CHECK(count_if<Worker>(temporary, [&](Row row) { return temporary.at<ContractMonthsLeft>(row) == 24; }) == 400);
    CHECK(mean<Quality>(temporary) == Approx(0.5).margin(0.03));
    CHECK(mean<LocalKnowledge>(temporary) == 0);
}

TEST_CASE("a post that closes finds nobody", "[model]") {
    World world = with_vacancies(3);
    set_all<PostSize>(world, 0);
    CHECK(rows<Worker>(after_hiring(std::move(world), 5, 1)).empty());
}
