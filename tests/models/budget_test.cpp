#include "models/money/budget.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "models/money/unit_costs.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/state/books.hpp"
#include "models/state/neighbourhood.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t at(CostLine line) { return static_cast<std::size_t>(line); }

/// Two years in which every month needs the same.
Bill plan(std::vector<std::pair<CostLine, double>> each_month, std::size_t months = 24) {
    Bill bill(months);
    for (auto& month : bill)
        for (const auto& [line, euro] : each_month) month[at(line)] = euro;
    return bill;
}

Bill usual() { return plan({{CostLine::wages, 100}, {CostLine::places, 20}, {CostLine::reserve, 5}}); }

double sum(std::span<const double> euro) {
    double all = 0;
    for (const double one : euro) all += one;
    return all;
}

/// A policy that plans, and needs, more than its staff alone.
Scenario busy(std::string name) {
    return small_scenario(std::move(name),
                          {lever("access.listening_desks", 20), lever("money.reserve", 50000),
                           lever("physical.works", 4), lever("triad.schooling", 1)},
                          3);
}

double planned_in_all(const Experiment& experiment) {
    double all = 0;
    for (const PlannedItem& item : experiment.planned_items(0)) all += item.total();
    return all;
}

Experiment with_budget(double share) {
    Scenario scenario = busy("held");
    if (share > 0) scenario.budget = share * planned_in_all(small_experiment({scenario}));
    return small_experiment({scenario});
}

}  // namespace

TEST_CASE("every cost line has one place in the order of priority, wages first and the reserve last", "[model]") {
    CHECK(std::set<CostLine>(order_of_lines.begin(), order_of_lines.end()).size() == vocabulary_size<CostLine>);
    CHECK(order_of_lines.front() == CostLine::wages);
    CHECK(order_of_lines.back() == CostLine::reserve);
}

TEST_CASE("while all goes as planned a budget that covers the plan serves every line to the last month", "[model]") {
    for (const double budget : {3000.0, 3500.0}) {
        const Budget of(budget, {usual()});
        for (int month = 0; month < 24; ++month)
            for (const double share : of.served(0, Month{month}, 125.0 * month)) CHECK(share == 1);
    }
}

TEST_CASE("when money runs short the last in the order stop first, and what comes before them is kept for the year",
          "[model]") {
    const Budget of(3000, {usual()});
    // 30 euro too much was spent in the first month: six months of reserve.
    const auto served = of.served(0, Month{1}, 155);
    CHECK(served[at(CostLine::wages)] == 1);
    CHECK(served[at(CostLine::places)] == 1);
    CHECK(served[at(CostLine::reserve)] == 1);
    CHECK(of.served(0, Month{1}, 125 + 52)[at(CostLine::reserve)] == 0);
    CHECK(of.served(0, Month{1}, 125 + 52)[at(CostLine::places)] == 1);
    CHECK(of.served(0, Month{1}, 125 + 270)[at(CostLine::places)] == 0);
    CHECK(of.served(0, Month{1}, 125 + 270)[at(CostLine::reserve)] == 0);
    CHECK(of.served(0, Month{1}, 125 + 270)[at(CostLine::wages)] == 1);
    CHECK(of.served(0, Month{1}, 125 + 275 + 550)[at(CostLine::wages)] == Approx(0.5));
    CHECK(of.served(0, Month{11}, 1e6)[at(CostLine::wages)] == 0);
}

TEST_CASE("what is left of a year stays, and a budget is divided over places and years as the plan is", "[model]") {
    Bill rising = usual();
    for (std::size_t month = 12; month < 24; ++month) rising[month][at(CostLine::wages)] = 225;
    const Budget of(5500, {usual(), rising, {}});
    CHECK(of.released(0, Month{3}) == Approx(5500.0 * 1500 / 7500));
    CHECK(of.released(0, Month{12}) == Approx(5500.0 * 3000 / 7500));
    CHECK(of.released(1, Month{11}) == Approx(5500.0 * 1500 / 7500));
    CHECK(of.released(1, Month{23}) == Approx(5500.0 * 4500 / 7500));
    CHECK(of.covers(1));
    CHECK_FALSE(of.covers(2));
    const Budget thrifty(3000, {usual()});
    CHECK(thrifty.served(0, Month{12}, 1000)[at(CostLine::reserve)] == 1);
}

TEST_CASE("a budget without a plan is released evenly", "[model]") {
    const Budget of(2400, {Bill(24)});
    CHECK(of.released(0, Month{0}) == Approx(1200));
    CHECK(of.released(0, Month{23}) == Approx(2400));
}

TEST_CASE("a lever without money falls to what costs nothing", "[model]") {
    const Schedule schedule = neighbourhood_model();
    const Experiment experiment = small_experiment({small_scenario("a")});
    World world = experiment.settled(0);
    std::vector<LeverSetting> all;
    for (const LeverEntry& lever : schedule.registry().levers)
        all.push_back({lever.path, lever.path == "shocks.projects_paused" ? 0 : lever.high});
    const Policy wanted(all);
    const auto value = [&](double spent_so_far, const LeverEntry& lever) {
        world.at<SpentSoFar>(0) = spent_so_far;
        BudgetKeeper keeper(schedule.registry(), wanted,
                            Budget(100, {plan({{CostLine::wages, 1}, {CostLine::places, 1}})}));
        return keeper.this_month(world).value(lever, world.neighbourhood(0), Month{0});
    };
    for (const LeverEntry& lever : schedule.registry().levers) {
        INFO(lever.path);
        const UnitCost& cost = *unit_cost_of(lever);
        const bool buys = !cost.lines.empty() && cost.without_money != WithoutMoney::unchanged;
        const double usual = wanted.value(lever, world.neighbourhood(0), Month{0});
        CHECK(value(0, lever) == usual);
        const double without = value(1e6, lever);
        if (buys) CHECK(without == (cost.without_money == WithoutMoney::usual ? lever.value : 0));
        if (!buys && !lever.path.starts_with("shocks.")) CHECK(without == usual);
        if (lever.path == "shocks.projects_paused" || lever.path == "shocks.no_new_projects") CHECK(without == 1);
    }
}

TEST_CASE("without a budget, and with one that never binds, a run is the same to the bit", "[model]") {
    const auto free = with_budget(0).replicate(0);
    const auto rich = with_budget(10).replicate(0);
    CHECK(same(free[0], rich[0]));
    CHECK(sum(free[0].shortfall()) == 0);
}

TEST_CASE("a budget below the plan is not overspent by more than a month, and what was not bought is reported",
          "[model]") {
    const Experiment experiment = with_budget(0.6);
    const Recording recording = experiment.replicate(0)[0];
    const double budget = *experiment.scenarios()[0].budget;
    const double free = sum(with_budget(0).replicate(0)[0].realised());
    CHECK(free > budget);
    CHECK(sum(recording.realised()) < budget * (1 + 1.0 / 36));
    CHECK(sum(recording.shortfall()) > 0);
    // What comes last goes first.
    const auto of_line = [&](CostLine line) {
        double planned = 0, short_of = 0;
        for (std::size_t year = 0; year < 3; ++year) {
            planned += recording.planned(year, 0, at(line));
            short_of += recording.shortfall(year, 0, at(line));
        }
        return short_of / planned;
    };
    CHECK(of_line(CostLine::reserve) > 0.8);
    CHECK(of_line(CostLine::reserve) >= of_line(CostLine::listening_desk));
    CHECK(of_line(CostLine::listening_desk) >= of_line(CostLine::wages));
}

TEST_CASE("a held run is the same whatever its division, and equal policies stay equal", "[model]") {
    Scenario a = busy("a"), b = busy("b");
    a.budget = b.budget = 0.7 * planned_in_all(small_experiment({a}));
    const Experiment experiment = small_experiment({a, b});
    const auto once = experiment.replicate(1);
    Division many;
    many.unit_rows = 7;
    many.parallel = Parallel(3);
    const auto again = experiment.replicate(1, many);
    CHECK(same(once[0], once[1]));
    CHECK(same(once[0], again[0]));
}

TEST_CASE("a budget holds the neighbourhoods of the policy and leaves controls alone", "[model]") {
    Scenario scenario = small_scenario("held", {lever("physical.works", 6)});
    scenario.controls = 1;
    const auto free = small_experiment({scenario}).replicate(0)[0];
    scenario.budget = 1;
    const auto held = small_experiment({scenario}).replicate(0)[0];
    double control_free = 0, control_held = 0, here_held = 0;
    for (std::size_t line = 0; line < vocabulary_size<CostLine>; ++line) {
        control_free += free.realised(0, 1, line);
        control_held += held.realised(0, 1, line);
        here_held += held.realised(0, 0, line);
    }
    CHECK(control_held == control_free);
    CHECK(here_held < 0.1 * control_held);
}
