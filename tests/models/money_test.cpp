#include <catch2/catch.hpp>

#include "models/mechanisms/meeting_places.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/pay_the_bill.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/tenders.hpp"
#include "models/mechanisms/visible_works.hpp"
#include "models/money/known_prices.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}),
            every("programmes", ProgrammeEnds{}, ProgrammeCycle{}, VisibleWorks{}, MeetingPlaces{}),
            every("bill", PayTheBill{})};
}

double in_all(const Bill& bill) {
    double sum = 0;
    for (const auto& year : bill)
        for (const double line : year) sum += line;
    return sum;
}

double in_all(const Bill& bill, CostLine line) {
    double sum = 0;
    for (const auto& year : bill) sum += year[static_cast<std::size_t>(line)];
    return sum;
}

/// What a policy plans in a neighbourhood of 1000 residents.
Bill plan(const std::vector<LeverSetting>& levers, const std::vector<ProgrammePlan>& programmes = {}, int months = 24) {
    return planned_cost(Schedule(phases()).registry(), Policy(levers), programmes, identity_of("here"), "here", 1000,
                        months);
}

/// What a world spends in so many months, line by line.
Keyed<double, CostLine> spend(World world, const std::vector<LeverSetting>& levers, int months) {
    Simulation simulation(std::move(world), std::make_shared<Schedule>(phases()), Policy(levers));
    Keyed<double, CostLine> sum{};
    simulation.observe([&](Month, const World& now) {
        for (const CostLine line : all_of<CostLine>()) sum[line] += now.at<SpentThisMonth>(0)[line];
    });
    simulation.run(Month{months});
    return sum;
}

}  // namespace

TEST_CASE("works of half a year's rate fall once in two years, whenever one begins to count", "[model]") {
    for (int begin = -30; begin < 30; ++begin) {
        int works = 0;
        for (int month = begin; month < begin + 24; ++month) works += works_due(0.5, Month{month});
        CHECK(works == 1);
    }
    CHECK(works_due(0, Month{12}) == 0);
    CHECK(works_due(24, Month{5}) == 2);
}

TEST_CASE("a visible work lowers disorder, is noticed, and is paid", "[model]") {
    const auto run = [](double rate) {
        return simulate(small_world({.households = 6}), phases(), 12, {{}, {lever_at("physical.works", rate)}});
    };
    const World none = run(0);
    CHECK(none.at<Disorder>(0) == small_world({.households = 6}).at<Disorder>(0));
    CHECK(none.at<FreshWorks>(0) == 0);
    float disorder = none.at<Disorder>(0);
    float fresh = 0;
    for (const double rate : {2.0, 6.0, 24.0}) {
        const World some = run(rate);
        CHECK(some.at<Disorder>(0) < disorder);
        CHECK(some.at<FreshWorks>(0) > fresh);
        disorder = some.at<Disorder>(0);
        fresh = some.at<FreshWorks>(0);
    }
    CHECK(disorder >= 0);
    CHECK(fresh <= 1);
}

TEST_CASE("what is planned without staff is what is spent", "[model]") {
    const std::vector<LeverSetting> levers{
        lever_at("physical.works", 1.5),          lever_at("physical.maintenance", 1.25),
        lever_at("physical.meeting_places", 300), lever_at("physical.opening_hours", 30),
        lever_at("assets.invitation_rate", 2),    lever_at("money.reserve", 54321),
        lever_at("relief.debt_buyouts", 7),       lever_at("relief.job_places", 3),
        lever_at("assets.micro_grants", 0)};
    World world = small_world({.households = 60});
    for (const Row place : rows<model::MeetingPlace>(world)) world.table<model::MeetingPlace>().vacate(place);
    world.at<ResidentsAtStart>(0) = 1000;
    ProgrammePlan project;
    project.name = "together";
    project.start = 2;
    project.length = 7;
    project.gap = 3;
    project.repeat = 2;
    project.running_cost = 12345;
    project.start_cost = 1000;
    project.close_cost = 500;
    add_programmes(world, std::vector{project}, Month{24});
    // The first places open at the end of the first month.
    world = simulate(std::move(world), phases(), 1, {{}, levers});
    world.set_now(Month{0});
    for (const Row row : rows<Programme>(world)) world.at<StateOf>(row) = ProgrammeState::planned;
    const auto spent = spend(std::move(world), levers, 24);
    const Bill planned = plan(levers, {project});
    for (const CostLine line : all_of<CostLine>()) {
        INFO(name_of(line));
        CHECK(spent[line] == Approx(in_all(planned, line)).margin(0.01));
    }
    CHECK(spent[CostLine::programme_start] == 2000);
    CHECK(spent[CostLine::reserve] == Approx(2 * 54321));
}

TEST_CASE("a euro of reserve is a euro of planned cost", "[model]") {
    const double without = in_all(plan({}));
    for (const double reserve : {1.0, 1234.0, 999999.0})
        CHECK(in_all(plan({lever_at("money.reserve", reserve)})) - without == Approx(2 * reserve));
}

TEST_CASE("more of any lever never costs less", "[model]") {
    for (const char* lever :
         {"physical.works", "physical.maintenance", "physical.meeting_places", "physical.opening_hours",
          "assets.invitation_rate", "assets.micro_grants", "relief.debt_buyouts", "relief.job_places"}) {
        INFO(lever);
        double before = in_all(plan({lever_at(lever, 0)}));
        for (const double value : {1.0, 2.0, 3.0, 20.0}) {
            const double cost = in_all(plan({lever_at(lever, value)}));
            CHECK(cost >= before);
            before = cost;
        }
    }
}

TEST_CASE("a plan of years is the sum of its years, and one that ends halfway a year stops there", "[model]") {
    CHECK(plan({}, {}, 30).size() == 3);
    CHECK(in_all(plan({lever_at("physical.works", 0)}, {}, 30)) ==
          Approx(2.5 * in_all(plan({lever_at("physical.works", 0)}, {}, 12))));
}

TEST_CASE("a project planned elsewhere costs nothing here", "[model]") {
    ProgrammePlan project;
    project.name = "there";
    project.running_cost = 1e6;
    project.in = {"there"};
    CHECK(in_all(plan({}, {project})) == in_all(plan({})));
    project.in = {"there", "here"};
    CHECK(in_all(plan({}, {project})) == Approx(in_all(plan({})) + 2e6));
}

TEST_CASE("repeats without gap, start and end cost what one programme costs", "[model]") {
    ProgrammePlan one;
    one.name = "one";
    one.posts = 2;
    one.running_cost = 1000;
    one.length = 24;
    ProgrammePlan many = one;
    many.length = 6;
    many.repeat = 4;
    CHECK(in_all(plan({}, {one})) == Approx(in_all(plan({}, {many}))));
}

TEST_CASE("tenders cost what is planned, whenever they fall", "[model]") {
    std::vector<Phase> with_tenders = phases();
    with_tenders.push_back(every("tenders", Tenders{}));
    const Schedule schedule(std::move(with_tenders));
    Simulation simulation(small_world({.households = 6}), std::make_shared<Schedule>(schedule), Policy{});
    const Bill planned =
        planned_cost(schedule.registry(), Policy{}, {}, simulation.world().neighbourhood(0), "", 1, 240);
    std::vector<double> spent(20);
    simulation.observe([&](Month now, const World& world) {
        spent[static_cast<std::size_t>((now.value - 1) / 12)] += world.at<SpentThisMonth>(0)[CostLine::tenders];
    });
    simulation.run(Month{240});
    for (std::size_t year = 0; year < 20; ++year)
        CHECK(spent[year] == planned[year][static_cast<std::size_t>(CostLine::tenders)]);
    CHECK(in_all(planned, CostLine::tenders) > 0);
}

TEST_CASE("prices follow the parameters that a scenario sets", "[model]") {
    Schedule schedule(phases());
    schedule.set_parameter("prices.wage.teacher", 100000);
    CHECK(prices_in(schedule.registry()).wage[Role::teacher] == 100000);
    CHECK(prices_in(Registry{}).wage[Role::teacher] == 85000);
}
