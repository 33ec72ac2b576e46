#include "models/mechanisms/payroll.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/officials_in_the_field.hpp"
#include "models/money/known_prices.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() { return {every("bill", OfficialsInTheField{}, Payroll{})}; }

/// One FTE of a teacher and two of a social worker, per 1000 residents.
World staffed() {
    World world = world_with_workers(Role::social_worker, 2, {.households = 6});
    add_worker(world, 0, Role::teacher);
    world.at<ResidentsAtStart>(0) = 1000;
    return world;
}

std::vector<LeverSetting> with(std::vector<LeverSetting> more) {
    auto levers = posts_only({{Role::social_worker, 2}, {Role::teacher, 1}});
    levers.insert(levers.end(), more.begin(), more.end());
    return levers;
}

double planned(const std::vector<LeverSetting>& levers, CostLine line) {
    const Bill bill =
        planned_cost(Schedule(phases()).registry(), Policy(levers), {}, identity_of("here"), "here", 1000, 12);
    return bill[0][static_cast<std::size_t>(line)];
}

}  // namespace

TEST_CASE("a filled post costs its wage and a vacant one nothing", "[model]") {
    CHECK(simulate(small_world({.households = 6}), phases(), 1).at<SpentThisMonth>(0)[CostLine::wages] == 0);
    World world = world_with_workers(Role::social_worker, 1, {.households = 6});
    set_all<WorkingTime>(world, 0.5F);
    const double wage = prices_in(Schedule(phases()).registry()).wage[Role::social_worker];
    CHECK(simulate(std::move(world), phases(), 12).at<SpentThisMonth>(0)[CostLine::wages] == Approx(wage / 2));
}

TEST_CASE("with every post filled, staff costs what was planned, line by line", "[model]") {
    const auto levers =
        GENERATE(with({}), with({lever_at("staff.pay", 1.2)}), with({lever_at("staff.training", 6)}),
                 with({lever_at("discretion.micro_budget", 4000)}), with({lever_at("staff.field_time", 5)}));
    const World world = simulate(staffed(), phases(), 12, {.levers = levers});
    for (const CostLine line : {CostLine::wages, CostLine::training, CostLine::grants, CostLine::governance}) {
        INFO(name_of(line));
        CHECK(world.at<SpentThisMonth>(0)[line] == Approx(planned(levers, line)).margin(1e-3));
    }
}

TEST_CASE("better pay, training, money at hand and time in the field each cost more, at usual values nothing more",
          "[model]") {
    CHECK(planned(with({lever_at("staff.pay", 1.2)}), CostLine::wages) ==
          Approx(1.2 * planned(with({}), CostLine::wages)));
    CHECK(planned(with({}), CostLine::training) == 0);
    CHECK(planned(with({}), CostLine::grants) == 0);
    CHECK(planned(with({}), CostLine::governance) == 0);
    CHECK(planned(with({lever_at("staff.training", 6)}), CostLine::training) == Approx(3 * 6 * 350.0));
    CHECK(planned(with({lever_at("discretion.micro_budget", 4000)}), CostLine::grants) == Approx(3 * 4000.0));
    CHECK(planned(with({lever_at("staff.field_time", 5)}), CostLine::governance) == Approx(12 * 5 * 75.0));
}

TEST_CASE("a project's posts are trained and paid as regular ones", "[model]") {
    ProgrammePlan project;
    project.name = "project";
    project.role = Role::social_worker;
    project.posts = 2;
    project.length = 12;
    const auto cost = [&](std::vector<LeverSetting> more) {
        auto levers = posts_only({});
        levers.insert(levers.end(), more.begin(), more.end());
        const Bill bill = planned_cost(Schedule(phases()).registry(), Policy(levers), {project}, identity_of("here"),
                                       "here", 1000, 12);
        return bill[0];
    };
    CHECK(cost({lever_at("staff.pay", 1.5)})[static_cast<std::size_t>(CostLine::wages)] ==
          Approx(1.5 * cost({})[static_cast<std::size_t>(CostLine::wages)]));
    CHECK(cost({lever_at("staff.training", 2)})[static_cast<std::size_t>(CostLine::training)] == Approx(2 * 2 * 350.0));
}
