#include <catch2/catch.hpp>

#include "models/mechanisms/debt_relief.hpp"
#include "models/mechanisms/job_loss_and_finding.hpp"
#include "models/mechanisms/job_places.hpp"
#include "models/mechanisms/needs_arise.hpp"
#include "models/mechanisms/needs_run_on.hpp"
#include "models/mechanisms/problem_debt.hpp"
#include "models/mechanisms/remember_debts.hpp"
#include "models/mechanisms/remember_work.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t needs(const World& world, Service service) {
    return count_if<Resident>(world, [&](Row r) { return world.at<Need>(r)[service] > 0; });
}

World after_needs(World world, int months, const Settings& settings = {}) {
    return simulate(std::move(world), {phase<Resident>("needs", NeedsRunOn{}, NeedsArise{})}, months, settings);
}

Settings no_needs() {
    Settings settings;
    for (const Service service : all_of<Service>())
        settings.parameters.emplace_back("needs_arise.base." + std::string(name_of(service)), 0);
    return settings;
}

std::size_t employed(const World& world) {
    return count_if<Resident>(world, [&](Row r) { return world.at<Employed>(r) != 0; });
}
std::size_t indebted(const World& world) {
    return count_if<Household>(world, [&](Row r) { return world.at<ProblemDebt>(r) != 0; });
}
}  // namespace

TEST_CASE("no needs arise at base zero, and more the lower the life domains", "[model]") {
    const auto total = [](float level, const Settings& settings) {
        World world = small_world({.households = 300});
        Keyed<float, Domain> all{};
        for (float& one : all) one = level;
        set_all<LifeDomains>(world, all);
        const World after = after_needs(std::move(world), 24, settings);
        return needs(after, Service::social_support) + needs(after, Service::mental_health);
    };
    CHECK(total(0.5F, no_needs()) == 0);
    CHECK(total(0.8F, {}) < total(0.5F, {}));
    CHECK(total(0.5F, {}) < total(0.2F, {}));
}

TEST_CASE("debt help is needed in debt only, youth work by the young only", "[model]") {
    World world = small_world({.households = 300});
    const World without = after_needs(world, 24);
    CHECK(needs(without, Service::debt_help) == 0);
    set_all<ProblemDebt>(world, 1);
    const World after = after_needs(std::move(world), 24);
    CHECK(needs(after, Service::debt_help) > 0);
    CHECK(needs(after, Service::youth_work) > 0);
    for (const Row row : rows<Resident>(after)) {
        if (after.at<Need>(row)[Service::youth_work] > 0) CHECK(after.at<AgeMonths>(row) < 12 * 24);
        if (after.at<Need>(row)[Service::social_support] > 0) CHECK(after.at<AgeMonths>(row) >= 12 * 18);
    }
}

TEST_CASE("a need that is not met grows towards one and counts its months", "[model]") {
    World world = small_world();
    Keyed<float, Service> some{};
    some[Service::social_support] = 0.3F;
    set_all<Need>(world, some);
    set_all<AgeMonths>(world, 12 * 40);
    Settings settings = no_needs();
    settings.parameters.emplace_back("needs_run_on.passing", 0);
    const World after = after_needs(world, 300, settings);
    for (const Row row : rows<Resident>(after)) {
        CHECK(after.at<Need>(row)[Service::social_support] > 0.9F);
        CHECK(after.at<Need>(row)[Service::social_support] <= 1);
        CHECK(after.at<MonthsUnmet>(row)[Service::social_support] == 255);
    }
    settings.parameters.back().second = 1;
    CHECK(needs(after_needs(std::move(world), 1, settings), Service::social_support) == 0);
}

TEST_CASE("work neither comes nor goes at rate zero, and children and the old do not work", "[model]") {
    const World before = small_world({.households = 300});
    const auto after = [&](double finding, double loss) {
        return simulate(before, {phase<Resident>("jobs", JobLossAndFinding{})}, 60,
                        {.parameters = {{"work_risk.finding", finding}, {"work_risk.usual_loss", loss}}});
    };
    CHECK(employed(after(0, 0)) == employed(before));
    CHECK(employed(after(0, 0.5)) < employed(before));
    CHECK(employed(after(0.5, 0)) > employed(before));
    const World busy = after(2, 0);
    for (const Row row : rows<Resident>(busy)) {
        if (busy.at<AgeMonths>(row) < 12 * 18 || busy.at<AgeMonths>(row) >= 12 * 67) CHECK(busy.at<Employed>(row) == 0);
    }
}

TEST_CASE("remembered rates keep employment and debt near those of the start", "[model]") {
    World world = small_world({.households = 2000});
    for (const Row row : rows<Household>(world))
        world.at<ProblemDebt>(row) = world.table<Household>().identity(row).value % 8 == 0 ? 1 : 0;
    const double work = static_cast<double>(employed(world));
    const double debt = static_cast<double>(indebted(world));
    world.set_now(Month{-1});
    const World after = simulate(std::move(world),
                                 {every("remember", RememberDebts{}, RememberWork{}).only(During::settling),
                                  phase<Resident>("jobs", JobLossAndFinding{}).only(During::run),
                                  phase<Household>("debts", ProblemDebts{}).only(During::run)},
                                 25);
    CHECK(static_cast<double>(employed(after)) == Approx(work).epsilon(0.03));
    CHECK(static_cast<double>(indebted(after)) == Approx(debt).epsilon(0.15));
}

TEST_CASE("places of work are taken as offered, by those without work", "[model]") {
    const World before = small_world({.households = 1000});
    const auto taken = [&](double places) {
        return employed(simulate(before, {every("places", JobPlaces{})}, 12,
                                 {.levers = {lever_at("relief.job_places", places)}})) -
               employed(before);
    };
    CHECK(taken(0) == 0);
    const double offered = 20 * static_cast<double>(before.table<Resident>().count()) / 1000;
    CHECK(static_cast<double>(taken(20)) == Approx(offered).epsilon(0.35));
    CHECK(taken(60) > taken(20));
}

TEST_CASE("debt strikes low incomes without earners most, and buy-outs end it", "[model]") {
    World world = small_world({.households = 900});
    const World after = simulate(world, {phase<Household>("debts", ProblemDebts{})}, 60);
    const auto of_income = [&](IncomeClass income) {
        return count_if<Household>(
            after, [&](Row r) { return after.at<ProblemDebt>(r) != 0 && after.at<IncomeOf>(r) == income; });
    };
    CHECK(of_income(IncomeClass::low) > of_income(IncomeClass::middle));
    CHECK(of_income(IncomeClass::middle) > of_income(IncomeClass::high));
    CHECK(indebted(simulate(world, {phase<Household>("debts", ProblemDebts{})}, 60,
                            {.parameters = {{"debt_risk.usual_inflow", 0}}})) == 0);
    set_all<ProblemDebt>(world, 1);
    const auto left = [&](double buyouts) {
        return indebted(simulate(world, {every("relief", DebtRelief{})}, 12,
                                 {.levers = {lever_at("relief.debt_buyouts", buyouts)}}));
    };
    CHECK(left(0) == 900);
    CHECK(static_cast<double>(900 - left(100)) == Approx(90).epsilon(0.35));
    CHECK(left(200) < left(100));
}

TEST_CASE("successful debt help ends debts, at the chance given", "[model]") {
    World world = small_world({.households = 300});
    set_all<ProblemDebt>(world, 1);
    Keyed<HelpOutcome, Service> helped{};
    helped[Service::debt_help] = HelpOutcome::helped;
    set_all<OutcomeThisMonth>(world, helped);
    const auto left = [&](double chance) {
        return indebted(simulate(world, {every("relief", DebtRelief{})}, 1,
                                 {.parameters = {{"debt_relief.ends_by_help", chance}}}));
    };
    CHECK(left(0) == 300);
    CHECK(left(1) == 0);
    CHECK(left(0.5) < left(0.1));
}
