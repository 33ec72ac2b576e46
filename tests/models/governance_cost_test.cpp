#include <catch2/catch.hpp>

#include "models/mechanisms/governance_bill.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("programmes", ProgrammeEnds{}, ProgrammeCycle{}),
            every("bill", GovernanceBill{})};
}

/// Planned over five years, by line.
Keyed<double, CostLine> planned(const std::vector<LeverSetting>& levers, const std::vector<ProgrammePlan>& plans = {}) {
    const Bill bill = planned_cost(Schedule(phases()).registry(), Policy(levers), plans,
                                   small_world({.households = 2}).neighbourhood(0), "here", 1000, 60);
    Keyed<double, CostLine> sum{};
    for (const auto& year : bill)
        for (const CostLine line : all_of<CostLine>()) sum[line] += year[static_cast<std::size_t>(line)];
    return sum;
}

std::vector<std::string> efforts() {
    std::vector<std::string> levers;
    for (const auto effort : Vocabulary<GovernanceEffort>::names) levers.push_back("governance." + std::string(effort));
    for (const auto partner : Vocabulary<Institution>::names)
        levers.push_back("governance.commitment." + std::string(partner));
    levers.push_back("governance.budget_guarantee");
    return levers;
}

constexpr std::array governing{CostLine::governance, CostLine::coordination};

}  // namespace

TEST_CASE("every effort of governing costs something, and what is planned is what is spent", "[model]") {
    for (const std::string& lever : efforts()) {
        INFO(lever);
        const std::vector<LeverSetting> levers{lever_at(lever, 1)};
        const auto plan = planned(levers);
        const auto spent = keep_account(small_world({.households = 2}), phases(), 60, {{}, levers}).spent;
        CHECK(plan[CostLine::governance] + plan[CostLine::coordination] > 0);
        for (const CostLine line : governing) CHECK(spent[line] == Approx(plan[line]));
    }
}

TEST_CASE("governing as usual costs nothing besides", "[model]") {
    const auto spent = keep_account(small_world({.households = 2}), phases(), 24).spent;
    for (const CostLine line : governing) {
        CHECK(planned({})[line] == 0);
        CHECK(spent[line] == 0);
    }
}

TEST_CASE("a guarantee costs as long as it lasts", "[model]") {
    const auto cost = [](double years) {
        return planned({lever_at("governance.budget_guarantee", years)})[CostLine::governance];
    };
    CHECK(cost(2) == Approx(2 * cost(1)));
    CHECK(cost(5) == cost(20));
}

TEST_CASE("projects cost what is planned, however they are prepared and end", "[model]") {
    for (const ProgrammeExit exit : all_of<ProgrammeExit>()) {
        for (const double goes_on : {0.0, 0.4}) {
            INFO(name_of(exit) << " " << goes_on);
            ProgrammePlan plan = project("p", 3, 24);
            plan.exit = exit;
            plan.repeat = 2;
            plan.preparation = 4;
            plan.taper = 10;
            plan.aim = 1;
            plan.institutionalised = goes_on;
            plan.running_cost = 12000;
            plan.start_cost = 500;
            plan.close_cost = 70;
            const auto expected = planned({}, {plan});
            const auto spent = keep_account(with_projects({plan}), phases(), 60).spent;
            for (const CostLine line :
                 {CostLine::programme_start, CostLine::programme_running, CostLine::programme_closing})
                CHECK(spent[line] == Approx(expected[line]));
        }
    }
}

TEST_CASE("the wages planned for a project that tapers are those of its shrinking posts", "[model]") {
    ProgrammePlan plan = project("p", 0, 24);
    plan.posts = 1;
    const double whole = planned({}, {plan})[CostLine::wages] - planned({})[CostLine::wages];
    plan.exit = ProgrammeExit::taper;
    plan.taper = 24;
    const double tapered = planned({}, {plan})[CostLine::wages] - planned({})[CostLine::wages];
    CHECK(tapered / whole == Approx(25.0 / 48));
}
