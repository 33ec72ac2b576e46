#include <catch2/catch.hpp>

#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/overhead_bill.hpp"
#include "models/mechanisms/payroll.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/models/policy_world.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("bill", OverheadBill{})};
}

double spent(const std::vector<LeverSetting>& levers) {
    World world = small_world({.households = 2});
    world.at<ResidentsAtStart>(0) = 2000;
    return keep_account(std::move(world), phases(), 24, {{}, levers}).spent[CostLine::governance];
}

double planned(const std::vector<LeverSetting>& levers) {
    const Bill bill =
        planned_cost(Schedule(phases()).registry(), Policy(levers), {}, identity_of("here"), "here", 2000, 24);
    double sum = 0;
    for (const auto& year : bill) sum += year[static_cast<std::size_t>(CostLine::governance)];
    return sum;
}

}  // namespace

TEST_CASE("rules and structures cost money beyond the usual, as planned, and nothing at or below it", "[model]") {
    CHECK(spent({}) == 0);
    struct Case {
        const char* lever;
        double below, beyond, cost;  // in two years
    };
    for (const Case& one : {Case{"governance.insulation", 0, 0.5, 5000}, Case{"governance.funds", 0, 3, 30000},
                            Case{"access.desks", 1, 6, 60000}, Case{"access.paperwork", 0, 1, 12000},
                            Case{"assets.paperwork", 0, 0.8, 2000}, Case{"promises.delivery_capacity", 0, 5, 40000}}) {
        INFO(one.lever);
        CHECK(spent({lever_at(one.lever, one.below)}) == 0);
        CHECK(planned({lever_at(one.lever, one.below)}) == 0);
        CHECK(spent({lever_at(one.lever, one.beyond)}) == Approx(one.cost));
        CHECK(planned({lever_at(one.lever, one.beyond)}) == Approx(one.cost));
    }
}

TEST_CASE("temporary contracts cost what is said, and at the default as much as permanent ones", "[model]") {
    const std::vector<Phase> bill{every("bill", Payroll{})};
    const auto wages = [&](std::int16_t months_left, double relative) {
        World world = world_with_workers(Role::social_worker, 2, {.households = 6});
        set_all<ContractMonthsLeft>(world, months_left);
        return simulate(std::move(world), bill, 1, {{{"prices.temporary_wage", relative}}, {}})
            .at<SpentThisMonth>(0)[CostLine::wages];
    };
    const double usual = wages(permanent_contract, 1);
    CHECK(wages(12, 1) == usual);
    CHECK(wages(permanent_contract, 1.2) == usual);
    CHECK(wages(12, 1.2) == Approx(1.2 * usual));
    CHECK(wages(12, 0.9) == Approx(0.9 * usual));
}
