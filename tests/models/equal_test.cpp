#include "models/money/equal.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "engine/input/show.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;
using Catch::Matchers::Contains;

namespace {

Registry registry() {
    Registry levers;
    levers.levers.push_back({"money.reserve", "", "euro/year", 0, 1e7, 0, "by definition", "", false});
    levers.levers.push_back({"staff.fte.caretaker", "caretaker", "FTE", 0, 50, 2, "assumption", "", false});
    levers.levers.push_back({"staff.fte.teacher", "teacher", "FTE", 0, 50, 4, "assumption", "", false});
    levers.levers.push_back({"participation.merged", "", "1", 0, 1, 0, "assumption", "", true});
    levers.levers.push_back({"promises.rate", "", "promise/year", 0, 1000, 4, "assumption", "", false});
    return levers;
}

/// A price for each lever, paid by the month.
std::vector<double> cost_of(const Scenario& scenario) {
    const Registry levers = registry();
    const Policy policy = policy_of(scenario);
    std::vector<double> years(static_cast<std::size_t>(scenario.years));
    for (int month = 0; month < scenario.years * 12; ++month) {
        double& year = years[static_cast<std::size_t>(month / 12)];
        const auto value = [&](const char* path) {
            return policy.value(*levers.lever(path), identity_of("here"), Month{month});
        };
        year +=
            (value("money.reserve") + 80000 * value("staff.fte.teacher") + 60000 * value("staff.fte.caretaker")) / 12;
    }
    return years;
}

double total(const std::vector<double>& years) { return std::accumulate(years.begin(), years.end(), 0.0); }

std::string reason(const EqualWish& wish, Scenario scenario, const std::vector<double>& target) {
    try {
        equal_in_plan(scenario, registry(), wish, target, cost_of);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

/// Teachers that come, and stay for a while, with a caretaker who goes.
Scenario other() {
    return small_scenario("other",
                          {lever("staff.fte.caretaker", 1, 0, 20), lever("staff.fte.teacher", 2, 0, 12),
                           lever("staff.fte.teacher", 7, 6, 30)},
                          3);
}

}  // namespace

TEST_CASE("a lever named by its beginning is all of that name, and one path is itself", "[model]") {
    CHECK(levers_named(registry(), "staff.fte").size() == 2);
    CHECK(levers_named(registry(), "staff.fte.teacher").size() == 1);
    CHECK(levers_named(registry(), "staff").empty());
    CHECK(levers_named(registry(), "staff.ft").empty());
}

TEST_CASE("scaling a lever scales its value in every month, whatever its course, and its default where it is not set",
          "[model]") {
    Scenario scenario = other();
    LeverPeriod ramp = lever("staff.fte.teacher", 1, 8, 29);
    ramp.to = 5;
    scenario.policy.push_back(ramp);
    const Registry levers = registry();
    const LeverEntry& teacher = *levers.lever("staff.fte.teacher");
    const std::vector<Change> by_year{{2, 0}, {0.5, 1}, {3, -1}};
    const Policy before = policy_of(scenario), after = policy_of(changed(scenario, teacher, by_year));
    const Policy doubled = policy_of(changed(scenario, teacher, std::vector<Change>{{2, 0}}));
    for (int month = 0; month < 36; ++month) {
        INFO(month);
        const Change& change = by_year[static_cast<std::size_t>(month / 12)];
        const double was = before.value(teacher, identity_of("here"), Month{month});
        CHECK(after.value(teacher, identity_of("here"), Month{month}) == Approx(was * change.factor + change.extra));
        CHECK(doubled.value(teacher, identity_of("here"), Month{month}) == Approx(2 * was));
    }
    CHECK(changed(scenario, teacher, std::vector<Change>(3)).policy.size() == scenario.policy.size());
}

TEST_CASE("planned cost is made equal to the euro, in all or in each year", "[model]") {
    const std::vector<double> target = cost_of(small_scenario("usual", {}, 3));
    for (const bool each_year : {false, true}) {
        Scenario scenario = other();
        const Scaling scaling =
            equal_in_plan(scenario, registry(), {EqualIn::planned_cost, each_year}, target, cost_of);
        const std::vector<double> cost = cost_of(scenario);
        CHECK(std::abs(total(cost) - total(target)) < 0.5);
        CHECK(scaling.reached == Approx(total(target)));
        CHECK(scaling.factors.size() == (each_year ? 3U : 1U));
        for (std::size_t year = 0; each_year && year < 3; ++year) CHECK(std::abs(cost[year] - target[year]) < 0.5);
        for (const double euro : scaling.reserve) CHECK(euro >= 0);
    }
}

TEST_CASE("what is equal already is left as it is", "[model]") {
    Scenario scenario = other();
    const Scaling scaling = equal_in_plan(scenario, registry(), {}, cost_of(other()), cost_of);
    CHECK(scaling.factors == std::vector<double>{1});
    CHECK(resolved_text(scenario) == resolved_text(other()));
    const Scaling by_outcome =
        equal_in_outcome(scenario, registry(), {EqualIn::contact_hours}, cost_of(other()), cost_of, cost_of);
    CHECK(by_outcome.steps == 1);
    CHECK(resolved_text(scenario) == resolved_text(other()));
}

TEST_CASE("what scaling cannot bring about is refused with the reason", "[model]") {
    const std::vector<double> target = cost_of(small_scenario("usual", {}, 3));
    CHECK_THAT(reason({EqualIn::planned_cost, false, "staff.ftes"}, other(), target),
               Contains("no lever 'staff.ftes'"));
    CHECK_THAT(reason({EqualIn::planned_cost, false, "promises.rate"}, other(), target),
               Contains("changes no planned cost"));
    CHECK_THAT(reason({EqualIn::planned_cost, false, "participation.merged"}, other(), target),
               Contains("whole numbers"));
    CHECK_THAT(reason({}, other(), std::vector<double>(3, 1e9)), Contains("end of its range"));
    CHECK_THAT(reason({}, small_scenario("rich", {lever("money.reserve", 9e6)}, 3), target), Contains("even without"));
    CHECK(reason({}, other(), target).empty());
}

TEST_CASE("outcomes are made equal within half a percent by pilot runs that answer with a bend", "[model]") {
    // Not all money is spent, the less the more there is.
    const auto spent = [](const Scenario& scenario) {
        std::vector<double> years = cost_of(scenario);
        for (double& year : years) year = 4e5 * std::log1p(year / 4e5);
        return years;
    };
    const std::vector<double> target = spent(small_scenario("usual", {}, 3));
    for (const EqualIn what : {EqualIn::realised_cost, EqualIn::contact_hours})
        for (const bool each_year : {false, true}) {
            Scenario scenario = other();
            const Scaling scaling = equal_in_outcome(scenario, registry(), {what, each_year}, target, spent, cost_of);
            CHECK(scaling.steps > 1);
            CHECK(scaling.off <= close_enough);
            CHECK(std::abs(total(spent(scenario)) / total(target) - 1) <= close_enough);
            for (std::size_t year = 0; each_year && year < 3; ++year)
                CHECK(std::abs(spent(scenario)[year] / target[year] - 1) <= close_enough);
        }
}

TEST_CASE("an outcome that no scaling reaches is refused", "[model]") {
    const auto never = [](const Scenario& scenario) {
        return std::vector<double>(static_cast<std::size_t>(scenario.years), 5.0);
    };
    Scenario scenario = other();
    CHECK_THROWS_AS(
        equal_in_outcome(scenario, registry(), {EqualIn::contact_hours}, std::vector<double>(3, 9.0), never, cost_of),
        InputError);
}

TEST_CASE("a scaled scenario of the model costs to the euro what the other one costs", "[model]") {
    const std::vector<Profile> profiles{small_profile()};
    const auto planned = [&](const Scenario& scenario) {
        const Experiment experiment({scenario}, profiles);
        std::vector<double> years(experiment.shape().cost_years());
        for (const PlannedItem& item : experiment.planned_items(0))
            for (std::size_t year = 0; year < years.size(); ++year) years[year] += item.years[year];
        return years;
    };
    const Scenario rich = small_scenario("rich", {lever("triad.schooling", 1), lever("physical.works", 6)});
    const Schedule schedule = Experiment({rich}, profiles).schedule();
    for (const bool each_year : {false, true}) {
        Scenario poor = small_scenario("poor");
        equal_in_plan(poor, schedule.registry(), {EqualIn::planned_cost, each_year}, planned(rich), planned);
        CHECK(std::abs(total(planned(poor)) - total(planned(rich))) < 0.5);
    }
}
