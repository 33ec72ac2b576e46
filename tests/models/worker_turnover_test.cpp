#include "models/mechanisms/worker_turnover.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr int many = 3000;

std::vector<std::pair<std::string, double>> plain(double yearly) {
    return {{"leaving_rate.rate.teacher", yearly},
            {"leaving_rate.burnout_effect", 0},
            {"leaving_rate.accounts_effect", 0},
            {"accountability.control_validity", 0}};
}

World after_turnover(World world, int months, Settings settings) {
    return simulate(std::move(world), {phase<Worker>("turnover", WorkerTurnover{})}, months, settings);
}

std::size_t left_after(int months, Settings settings, const World& world) {
    return rows<Worker>(world).size() - rows<Worker>(after_turnover(World(world), months, std::move(settings))).size();
}

const World& team() {
    static const World world = world_with_workers(Role::teacher, many, {.households = 1});
    return world;
}

}  // namespace

TEST_CASE("under a constant hazard tenure is geometric", "[model]") {
    const double monthly = 1 - std::exp(-0.3 / 12);
    World world = team();
    double expected = many;
    for (int months = 0; months < 60; months += 12) {
        world = after_turnover(std::move(world), 12, {.parameters = plain(0.3)});
        expected *= std::pow(1 - monthly, 12);
        const double share = expected / many;
        CHECK(static_cast<double>(rows<Worker>(world).size()) ==
              Approx(expected).margin(4 * std::sqrt(many * share * (1 - share))));
    }
}

TEST_CASE("nobody leaves at rate zero", "[model]") { CHECK(left_after(60, {.parameters = plain(0)}, team()) == 0); }

TEST_CASE("a contract that ends takes its share away, once", "[model]") {
    World world = team();
    set_all<ContractMonthsLeft>(world, 0);
    auto parameters = plain(0);
    parameters.emplace_back("worker_turnover.contract_end", 0.4);
    const auto left = static_cast<double>(left_after(24, {.parameters = parameters}, world));
    CHECK(left == Approx(0.4 * many).margin(4 * std::sqrt(0.24 * many)));
}

TEST_CASE("rotation moves everybody at the end of the term and nobody before", "[model]") {
    World world = team();
    set_all<TenureMonths>(world, 24);
    const Settings every_two_years{plain(0), {lever_at("staff.rotation_every", 2)}};
    CHECK(left_after(1, every_two_years, world) == many);
    set_all<TenureMonths>(world, 23);
    CHECK(left_after(1, every_two_years, world) == 0);
}

TEST_CASE("the worn out leave sooner", "[model]") {
    World rested = team(), worn = team();
    set_all<Burnout>(rested, 0.1F);
    set_all<Burnout>(worn, 0.9F);
    CHECK(left_after(12, {}, worn) > left_after(12, {}, rested));
}

TEST_CASE("selection changes who leaves, not how many", "[model]") {
    World world = team();
    const auto workers = rows<Worker>(world);
    for (std::size_t n = 0; n < workers.size(); ++n) world.at<Quality>(workers[n]) = n % 2 == 0 ? 0.2F : 0.8F;
    const Settings none{plain(0.2), {}};
    const Settings full{plain(0.2), {lever_at("staff.selection_on_quality", 1)}};
    CHECK(static_cast<double>(left_after(6, full, world)) ==
          Approx(static_cast<double>(left_after(6, none, world))).epsilon(0.15));
    CHECK(mean<Quality>(after_turnover(World(world), 24, full)) >
          mean<Quality>(after_turnover(World(world), 24, none)) + 0.02);
}
