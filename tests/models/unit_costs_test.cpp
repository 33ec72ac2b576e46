#include "models/money/unit_costs.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "models/money/planned_cost.hpp"
#include "models/neighbourhood_model.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

const Schedule& schedule() {
    static const Schedule all = [] {
        Schedule model = neighbourhood_model();
        model.set_parameter("prices.temporary_wage", 1.1);  // at 1 the contract makes no difference
        return model;
    }();
    return all;
}

/// A policy in which whatever can matter to the price of something else is there.
std::vector<LeverSetting> something_of_everything() {
    return {lever_at("participation.rate", 2), lever_at("participation.budget_share", 0.1),
            lever_at("participation.targeted", 0.5), lever_at("triad.enforcement", 0.5),
            lever_at("physical.energy_works", 0.1)};
}

double cost_with(std::vector<LeverSetting> levers) {
    std::vector<LeverSetting> all = something_of_everything();
    all.insert(all.end(), levers.begin(), levers.end());
    ProgrammePlan starts = project("one", 3, 9);
    starts.posts = 1;
    const std::vector<ProgrammePlan> programmes{starts};
    const Policy policy(std::move(all));
    const Bill bill = planned_cost({schedule().registry(), policy, programmes, identity_of("here"), "here", 10000, 12});
    double sum = 0;
    for (const double euro : bill[0]) sum += euro;
    return sum;
}

/// Whether the planned cost depends on a lever.
bool changes_the_plan(const LeverEntry& lever) {
    const double middle = (lever.low + lever.high) / 2;
    const double usual = cost_with({});
    for (const double value : {lever.low, lever.high, middle, 1.0})
        if (value >= lever.low && value <= lever.high &&
            std::abs(cost_with({lever_at(lever.path, value)}) - usual) > 0.01)
            return true;
    return false;
}

}  // namespace

TEST_CASE("every lever has a unit cost, and every unit cost is of a lever", "[model]") {
    std::set<std::string_view> used;
    for (const LeverEntry& lever : schedule().registry().levers) {
        INFO(lever.path);
        const UnitCost* cost = unit_cost_of(lever);
        REQUIRE(cost != nullptr);
        used.insert(cost->lever);
    }
    std::set<std::string_view> stated;
    for (const UnitCost& cost : unit_costs()) {
        INFO(cost.lever);
        CHECK(stated.insert(cost.lever).second);
        CHECK(used.contains(cost.lever));
    }
}

TEST_CASE("a unit cost says how it is paid: a line of the bill and a price, or why none", "[model]") {
    for (const UnitCost& cost : unit_costs()) {
        INFO(cost.lever);
        CHECK_FALSE(cost.why.empty());
        const bool money = cost.paid_by == PaidBy::plan || cost.paid_by == PaidBy::event;
        CHECK(cost.lines.empty() != money);
        if (!money) CHECK(cost.prices.empty());
    }
    for (const LeverEntry& lever : schedule().registry().levers) {
        INFO(lever.path);
        const auto prices = prices_of(lever, schedule().registry());
        REQUIRE(unit_cost_of(lever) != nullptr);
        CHECK(prices.size() >= unit_cost_of(lever)->prices.size());
        for (const ParameterEntry* price : prices) CHECK_FALSE(price->source.empty());
        // Without a price of its own a lever that is planned is money itself.
        if (unit_cost_of(lever)->paid_by == PaidBy::plan && prices.empty()) CHECK(lever.unit.starts_with("euro"));
    }
}

TEST_CASE("every price is some lever's, or of what nobody chooses", "[model]") {
    const std::set<std::string> of_no_lever{"prices.household_size", "prices.rented_share", "prices.social_rent_share",
                                            "prices.pupils",         "prices.misuse",       "prices.delay_month",
                                            "prices.preparation"};
    std::set<std::string> used;
    for (const LeverEntry& lever : schedule().registry().levers)
        for (const ParameterEntry* price : prices_of(lever, schedule().registry())) used.insert(price->path);
    for (const ParameterEntry& parameter : schedule().registry().parameters) {
        if (!parameter.path.starts_with("prices.")) continue;
        INFO(parameter.path);
        CHECK(used.contains(parameter.path) != of_no_lever.contains(parameter.path));
    }
}

TEST_CASE("a role's posts have the wage of that role", "[model]") {
    const Registry& registry = schedule().registry();
    CHECK(prices_of(*registry.lever("staff.fte.teacher"), registry).front()->path == "prices.wage.teacher");
    CHECK(prices_of(*registry.lever("staff.fte.caretaker"), registry).front()->path == "prices.wage.caretaker");
}

TEST_CASE("exactly the levers that are said to be planned change the planned cost", "[model]") {
    std::set<std::string_view> seen;
    for (const LeverEntry& lever : schedule().registry().levers) {
        const UnitCost* cost = unit_cost_of(lever);
        REQUIRE(cost != nullptr);
        const bool first = seen.insert(cost->lever).second;
        if (!first && cost->paid_by != PaidBy::plan) continue;
        INFO(lever.path);
        CHECK(changes_the_plan(lever) == (cost->paid_by == PaidBy::plan));
    }
}

TEST_CASE("the bill by lever adds up to the bill by line", "[model]") {
    const Policy policy(something_of_everything());
    ProgrammePlan one = project("one", 3, 40);
    one.posts = 1;
    one.start_cost = 500;
    one.running_cost = 1200;
    const std::vector<ProgrammePlan> programmes{one};
    const PlanOf plan{schedule().registry(), policy, programmes, identity_of("here"), "here", 10000, 30};
    const Bill by_year = planned_cost(plan), by_month = planned_by_month(plan);
    const std::vector<PlannedItem> items = planned_items(plan);
    REQUIRE(by_month.size() == 30);
    for (std::size_t year = 0; year < by_year.size(); ++year)
        for (const CostLine line : all_of<CostLine>()) {
            const auto k = static_cast<std::size_t>(line);
            double of_items = 0, of_months = 0;
            for (const PlannedItem& item : items)
                if (item.line == line) of_items += item.years[year];
            for (std::size_t month = 12 * year; month < std::min<std::size_t>(30, 12 * year + 12); ++month)
                of_months += by_month[month][k];
            CHECK(of_items == Approx(by_year[year][k]).margin(1e-6));
            CHECK(of_months == Approx(by_year[year][k]).margin(1e-6));
        }
    for (const PlannedItem& item : items) {
        INFO(item.item);
        CHECK((schedule().registry().lever(item.item) != nullptr || item.item == "programmes: one"));
    }
}

TEST_CASE("a price that a scenario sets is what the bill reckons with", "[model]") {
    const auto wages = [](double wage) {
        Schedule model = neighbourhood_model();
        model.set_parameter("prices.wage.teacher", wage);
        const Policy policy;
        const std::vector<ProgrammePlan> none;
        for (const PlannedItem& item :
             planned_items({model.registry(), policy, none, identity_of("here"), "here", 1000, 12}))
            if (item.item == "staff.fte.teacher") return item.total();
        return 0.0;
    };
    CHECK(wages(50000) == Approx(4 * 50000));
    CHECK(wages(100000) == Approx(4 * 100000));
}
