#include <catch2/catch.hpp>

#include "models/mechanisms/needs_arise.hpp"
#include "models/mechanisms/needs_run_on.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// What makes residents need help, and what becomes of a need that is left alone.

namespace {

constexpr Service service = Service::social_support;

NeedRisk risk(float domain_weight, float without_work, float in_debt) {
    NeedRisk rule;
    rule.domain_weight.value = domain_weight;
    rule.typical_domain.value = 0.6F;
    rule.without_work.value = without_work;
    rule.in_debt.value = in_debt;
    rule.highest.value = 5;
    return rule;
}

/// How many come to need help within two years, in adult households with or without debts and work.
std::size_t in_need(bool debt, bool work, std::vector<std::pair<std::string, double>> parameters = {}) {
    World world = small_world({.households = 500});
    set_all<AgeMonths>(world, 12 * 40);
    set_all<ProblemDebt>(world, debt ? 1 : 0);
    set_all<Employed>(world, work ? 1 : 0);
    parameters.emplace_back("needs_arise.base.debt_help", 0);
    world = simulate(std::move(world), {phase<Resident>("needs", NeedsArise{})}, 24, {.parameters = parameters});
    return count_if<Resident>(world, [&](Row row) { return world.at<Need>(row)[service] > 0; });
}

double need_after(int months, bool helped) {
    World world = small_world({.households = 1});
    const Row row = rows<Resident>(world)[0];
    world.at<AgeMonths>(row) = 12 * 40;
    world.at<Need>(row)[service] = 0.2F;
    if (helped) world.at<OutcomeThisMonth>(row)[service] = HelpOutcome::helped;
    world = simulate(std::move(world), {phase<Resident>("needs", NeedsRunOn{})}, months,
                     {.parameters = {{"needs_run_on.passing", 0}}});
    return static_cast<double>(world.at<Need>(row)[service]);
}

}  // namespace

TEST_CASE("debt, no work and a low life domain each raise the risk of a need, or do nothing when so set", "[model]") {
    const NeedRisk rule = risk(3, 1.3F, 1.5F), none = risk(0, 1, 1), reversed = risk(-3, 0.5F, 0.5F);
    CHECK(rule.of(0.6F, true, true) > rule.of(0.6F, true, false));
    CHECK(rule.of(0.6F, false, false) > rule.of(0.6F, true, false));
    CHECK(rule.of(0.3F, true, false) > rule.of(0.6F, true, false));
    CHECK(none.of(0.1F, false, true) == 1);
    CHECK(reversed.of(0.6F, true, true) < reversed.of(0.6F, true, false));
    CHECK(rule.of(0, false, true) <= 5);
}

TEST_CASE("in debt and without work more residents come to need help", "[model]") {
    CHECK(in_need(true, true) > in_need(false, true));
    CHECK(in_need(false, false) > in_need(false, true));
    CHECK(in_need(true, false, {{"need_risk.in_debt", 1}, {"need_risk.without_work", 1}}) ==
          in_need(false, true, {{"need_risk.in_debt", 1}, {"need_risk.without_work", 1}}));
}

TEST_CASE("an unmet need grows month by month, one that is met does not", "[model]") {
    CHECK(need_after(12, false) > need_after(1, false));
    CHECK(need_after(1, false) == Approx(0.2 + 0.01 * 0.8));
    CHECK(need_after(1, true) == Approx(0.2));
}

TEST_CASE("twice the pressure brings about twice the needs, none brings none", "[model]") {
    const auto pressed = [](double pressure) { return in_need(false, true, {{"needs_arise.pressure", pressure}}); };
    CHECK(pressed(0) == 0);
    CHECK(static_cast<double>(pressed(2)) == Approx(2.0 * static_cast<double>(pressed(1))).epsilon(0.35));
}

TEST_CASE("in a household in debt one resident needs debt help: who speaks for it", "[model]") {
    World world = small_world({.households = 200});
    set_all<ProblemDebt>(world, 1);
    world = simulate(std::move(world), {phase<Resident>("needs", NeedsRunOn{}, NeedsArise{})}, 60);
    std::size_t in_debt_help = 0;
    for (const Row row : rows<Resident>(world)) {
        if (world.at<Need>(row)[Service::debt_help] <= 0) continue;
        CHECK(world.at<IsReferencePerson>(row) == 1);
        ++in_debt_help;
    }
    CHECK(in_debt_help > 0);
}
