#include <catch2/catch.hpp>

#include "models/mechanisms/ageing.hpp"
#include "models/mechanisms/count_events.hpp"
#include "models/mechanisms/enterprises.hpp"
#include "models/mechanisms/health_shocks.hpp"
#include "models/mechanisms/household_composition.hpp"
#include "models/mechanisms/job_loss_and_finding.hpp"
#include "models/mechanisms/local_work.hpp"
#include "models/mechanisms/problem_debt.hpp"
#include "models/mechanisms/remember_work.hpp"
#include "models/mechanisms/school_to_work.hpp"
#include "models/mechanisms/social_assistance.hpp"
#include "models/mechanisms/social_rise_paid.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World adults(std::uint8_t at_work) {
    World world = small_world({.households = 400});
    set_all<AgeMonths>(world, 12 * 40);
    set_all<EducationOf>(world, Education::middle);
    set_all<Employed>(world, at_work);
    for (const Row row : rows<Resident>(world)) {
        world.at<OwnMeans>(row)[Domain::work_and_income] = 0.6F;
        world.at<LifeDomains>(row)[Domain::health] = 0.6F;
    }
    return world;
}
double at_work(const World& world) { return mean<Employed>(world); }
World after_work(World world, int months, const Settings& settings = {}) {
    return simulate(std::move(world), {phase<Resident>("work", JobLossAndFinding{})}, months, settings);
}
double health(const World& world, bool own) {
    double sum = 0;
    for (const Row row : rows<Resident>(world))
        sum += static_cast<double>((own ? world.at<OwnMeans>(row) : world.at<LifeDomains>(row))[Domain::health]);
    return sum / static_cast<double>(rows<Resident>(world).size());
}

}  // namespace

TEST_CASE("a new job is lost sooner than an old one, for some time or never", "[model]") {
    const auto still = [](std::uint8_t months_in_job, double early, int months) {
        World world = adults(1);
        set_all<MonthsInJob>(world, months_in_job);
        world.at<JobLossNorm>(0) = 0.055F;
        return at_work(after_work(
            std::move(world), months,
            {.parameters = {
                 {"work_risk.finding", 0}, {"work_risk.early_loss", early}, {"work_risk.later_loss", early / 3}}}));
    };
    CHECK(still(0, 0.4, 18) < still(200, 0.4, 18));
    CHECK(still(0, 0, 18) == still(200, 0, 18));
    CHECK(still(0, 0.05, 18) == still(200, 0.05, 18));  // less than any job
    CHECK(still(0, 0.4, 6) == Approx(0.82).margin(0.04));
    CHECK(still(0, 0.4, 18) == Approx(0.72).margin(0.04));
}

TEST_CASE("good times bring work sooner and bad times take it; good health helps, debts hinder, or neither counts",
          "[model]") {
    const auto found = [](double market, float health, std::uint8_t debt, double weight) {
        World world = adults(0);
        for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::health] = health;
        set_all<ProblemDebt>(world, debt);
        return at_work(
            after_work(std::move(world), 24,
                       {.parameters = {{"work_risk.health_weight", weight}, {"work_risk.held_by_debt", weight}},
                        .levers = {lever_at("shocks.job_market", market)}}));
    };
    CHECK(found(2, 0.6F, 0, 0.5) > found(1, 0.6F, 0, 0.5));
    CHECK(found(0.5, 0.6F, 0, 0.5) < found(1, 0.6F, 0, 0.5));
    CHECK(found(1, 0.9F, 0, 1) > found(1, 0.2F, 0, 1));
    CHECK(found(1, 0.6F, 1, 1) < found(1, 0.6F, 0, 1));
    CHECK(found(1, 0.9F, 1, 0) == found(1, 0.2F, 0, 0));
    CHECK(found(1, 0.6F, 1, -1) > found(1, 0.6F, 0, -1));
}

TEST_CASE("a household enters social assistance when nobody earns, and leaves it when somebody does", "[model]") {
    World world = adults(0);
    set_all<IncomeOf>(world, IncomeClass::low);
    set_all<Earners>(world, 0);
    set_all<Jobless>(world, 1);
    const auto after = [](World w, double rate) {
        return simulate(std::move(w), {phase<Household>("assistance", SocialAssistance{})}, 12,
                        {.parameters = {{"social_assistance.usual_inflow", rate}}});
    };
    CHECK(mean<OnAssistance>(after(world, 0)) == 0);
    CHECK(mean<OnAssistance>(after(world, 0.5)) == Approx(1 - std::exp(-0.5)).margin(0.08));
    CHECK(mean<OnAssistance>(after(world, 2)) > mean<OnAssistance>(after(world, 0.5)));
    World rich = world;
    set_all<IncomeOf>(rich, IncomeClass::middle);
    CHECK(mean<OnAssistance>(after(std::move(rich), 12)) == 0);
    set_all<OnAssistance>(world, 1);
    CHECK(mean<OnAssistance>(after(world, 0)) == 1);
    set_all<Earners>(world, 1);
    CHECK(mean<OnAssistance>(after(std::move(world), 0)) == 0);
}

TEST_CASE("those without work find it at the rate that leavers of assistance do, and the start keeps its level",
          "[model]") {
    World world = adults(0);
    const double found = at_work(after_work(world, 12, {.parameters = {{"work_risk.early_loss", 0}}}));
    CHECK(found > 0.08);
    CHECK(found < 0.15);
    for (const Row row : rows<Resident>(world)) world.at<Employed>(row) = row % 3 != 0 ? 1 : 0;
    world.set_now(Month{-3});
    world = simulate(std::move(world), {every("remember", RememberWork{})}, 3);
    const double before = at_work(world);
    const World later = after_work(std::move(world), 120);
    CHECK(at_work(later) == Approx(before).margin(0.04));
}

TEST_CASE("who leaves education has work at once more often the higher the level, or nobody has", "[model]") {
    const auto work = [](Education level, double share, unsigned event = event_completed_school) {
        World world = adults(0);
        set_all<EducationOf>(world, level);
        set_all<LifeEvents>(world, static_cast<std::uint16_t>(event));
        Settings settings;
        if (share >= 0) settings.parameters.emplace_back("school_to_work.share." + std::string(name_of(level)), share);
        return at_work(simulate(std::move(world), {phase<Resident>("leaving school", SchoolToWork{})}, 1, settings));
    };
    CHECK(work(Education::none, -1, event_left_school) == Approx(0.5).margin(0.06));
    CHECK(work(Education::high, -1) > work(Education::middle, -1));
    CHECK(work(Education::middle, -1) > work(Education::low, -1));
    CHECK(work(Education::middle, 0) == 0);
    CHECK(work(Education::middle, 1) == 1);
    CHECK(work(Education::middle, 1, 0) == 0);  // who leaves nothing
    World working = adults(1);
    set_all<MonthsInJob>(working, 7);
    set_all<LifeEvents>(working, event_completed_school);
    CHECK(mean<MonthsInJob>(simulate(std::move(working), {phase<Resident>("leaving", SchoolToWork{})}, 1)) == 7);
}

TEST_CASE("a separation leads to debts sooner, unless it does not matter", "[model]") {
    const auto debts = [](std::uint8_t strain, double factor) {
        World world = small_world({.households = 600});
        set_all<FamilyStress>(world, strain);
        return mean<ProblemDebt>(simulate(std::move(world), {phase<Household>("debts", ProblemDebts{})}, 60,
                                          {.parameters = {{"problem_debt.after_separation", factor}}}));
    };
    CHECK(debts(24, 3) > debts(0, 3));
    CHECK(debts(24, 1) == debts(0, 1));
    CHECK(debts(24, 0) == 0);
}

TEST_CASE("local enterprises start as far as supported, fail at their rate, and cost what they are", "[model]") {
    const auto after = [](double wanted, double failing, int months) {
        World world = small_world({.households = 400});
        world.at<ResidentsAtStart>(0) = 10000;
        return simulate(
            std::move(world), {every("enterprises", Enterprises{})}, months,
            {.parameters = {{"enterprises.failing", failing}}, .levers = {lever_at("triad.enterprise", wanted)}});
    };
    CHECK(after(0, 0.1, 24).at<EnterprisesHere>(0) == 0);
    CHECK(after(0, 0.1, 24).at<SpentThisMonth>(0)[CostLine::enterprise] == 0);
    const World four = after(4, 0, 60);
    CHECK(four.at<EnterprisesHere>(0) == 4);
    CHECK(after(4, 12, 60).at<EnterprisesHere>(0) < 4);
    CHECK(four.at<SpentThisMonth>(0)[CostLine::enterprise] > 0);
}

TEST_CASE("local enterprises employ those without work, and who works there loses that work when they fail",
          "[model]") {
    const auto after = [](std::int16_t enterprises, float failed, double places) {
        World world = adults(0);
        world.at<EnterprisesHere>(0) = enterprises;
        world.at<EnterprisesFailed>(0) = failed;
        if (failed > 0) set_all<Employed>(world, 1);
        if (failed > 0) set_all<WorksLocally>(world, 1);
        return simulate(std::move(world), {every("local work", LocalWork{})}, 12,
                        {.parameters = {{"local_work.places", places}}});
    };
    CHECK(mean<Employed>(after(0, 0, 8)) == 0);
    CHECK(mean<Employed>(after(4, 0, 8)) > 0);
    CHECK(mean<Employed>(after(4, 0, 20)) > mean<Employed>(after(4, 0, 8)));
    CHECK(mean<Employed>(after(4, 0, 0)) == 0);
    CHECK(mean<Employed>(after(0, 1, 8)) == 0);
    const World met = after(4, 0, 20);
    CHECK(met.ties().count() > 0);
    CHECK(met.audit().empty());
}

TEST_CASE("illness strikes the older more, prevention averts some of it, and it may avert nothing", "[model]") {
    const auto after = [](int age, double prevention, double averted) {
        World world = small_world({.households = 600});
        set_all<AgeMonths>(world, static_cast<std::int16_t>(12 * age));
        return simulate(std::move(world), {phase<Resident>("health", HealthShocks{}, Ageing{})}, 60,
                        {.parameters = {{"health_shocks.averted", averted}, {"ageing.decline", 0}},
                         .levers = {lever_at("triad.health", prevention)}});
    };
    CHECK(health(after(75, 0, 0.25), false) < health(after(45, 0, 0.25), false));
    CHECK(health(after(75, 0, 0.25), true) < health(after(45, 0, 0.25), true));
    CHECK(health(after(75, 2, 0.5), false) > health(after(75, 0, 0.5), false));
    CHECK(health(after(75, 2, 0), false) == health(after(75, 0, 0), false));
    CHECK(health(after(75, 2, -0.5), false) < health(after(75, 0, -0.5), false));
    CHECK(health(after(20, 0, 0.25), false) == health(small_world({.households = 600}), false));
}

TEST_CASE("what social rise costs is paid each month, and nothing where nothing is asked", "[model]") {
    const auto spent = [](std::vector<LeverSetting> levers, CostLine line) {
        return simulate(small_world(), {every("paid", SocialRisePaid{})}, 1, {.levers = std::move(levers)})
            .at<SpentThisMonth>(0)[line];
    };
    for (const CostLine line : all_of<CostLine>()) CHECK(spent({}, line) == 0);
    CHECK(spent({lever_at("triad.schooling", 1)}, CostLine::schooling) > 0);
    CHECK(spent({lever_at("triad.schooling", 2)}, CostLine::schooling) ==
          Approx(2 * spent({lever_at("triad.schooling", 1)}, CostLine::schooling)));
    CHECK(spent({lever_at("triad.parenting", 5)}, CostLine::parenting) > 0);
    CHECK(spent({lever_at("triad.learn_work", 5)}, CostLine::schooling) > 0);
    CHECK(spent({lever_at("triad.health", 1)}, CostLine::health) > 0);
    CHECK(spent({lever_at("triad.youth_places", 1)}, CostLine::places) > 0);
    CHECK(spent({lever_at("housing.retain", 1)}, CostLine::grants) > 0);
}
