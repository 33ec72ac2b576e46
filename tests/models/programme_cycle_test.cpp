#include "models/mechanisms/programme_cycle.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/programmes.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("programmes", ProgrammeEnds{}, ProgrammeCycle{})};
}

/// What the neighbourhood spends and counts in each month.
struct Books {
    std::vector<Keyed<double, CostLine>> spent;
    std::vector<Keyed<float, Flow>> flows;
    std::vector<std::size_t> running;
};

Books keep_books(const std::vector<ProgrammePlan>& plans, int months) {
    World world = small_world({.households = 6});
    add_programmes(world, plans, Month{months});
    Simulation simulation(std::move(world), std::make_shared<Schedule>(phases()), Policy{});
    Books books;
    simulation.observe([&](Month, const World& now) {
        books.spent.push_back(now.at<SpentThisMonth>(0));
        books.flows.push_back(now.at<FlowsThisMonth>(0));
        books.running.push_back(count_if<Programme>(now, [&](Row row) { return is_running(now.at<StateOf>(row)); }));
    });
    simulation.run(Month{months});
    return books;
}

double total(const Books& books, CostLine line) {
    double sum = 0;
    for (const auto& spent : books.spent) sum += spent[line];
    return sum;
}

ProgrammePlan example() {
    ProgrammePlan plan;
    plan.name = "meeting each other";
    plan.start = 3;
    plan.length = 12;
    plan.gap = 4;
    plan.repeat = 3;
    plan.start_up = 5;
    plan.running_cost = 1200;
    plan.start_cost = 500;
    plan.close_cost = 70;
    return plan;
}

}  // namespace

TEST_CASE("a project runs exactly its months, repeat after repeat", "[model]") {
    const Books books = keep_books({example()}, 60);
    for (int month = 0; month < 60; ++month) {
        const int since = month - 3;
        const bool runs = since >= 0 && since < 3 * 16 && since % 16 < 12;
        CHECK(books.running[static_cast<std::size_t>(month)] == (runs ? 1 : 0));
    }
}

TEST_CASE("a project costs its start, its months and its end, no more and no less", "[model]") {
    const Books books = keep_books({example()}, 60);
    CHECK(total(books, CostLine::programme_start) == 3 * 500);
    CHECK(total(books, CostLine::programme_running) == Approx(3 * 1200));
    CHECK(total(books, CostLine::programme_closing) == 3 * 70);
    float started = 0;
    for (const auto& flows : books.flows) started += flows[Flow::programmes_started];
    CHECK(started == 3);
}

TEST_CASE("a project starts up before it is active", "[model]") {
    World world = small_world({.households = 6});
    add_programmes(world, std::vector{example()}, Month{60});
    const Row first = rows<Programme>(world).front();
    world = simulate(std::move(world), phases(), 3);
    CHECK(world.at<StateOf>(first) == ProgrammeState::planned);
    world = simulate(std::move(world), phases(), 5);
    CHECK(world.at<StateOf>(first) == ProgrammeState::starting);
    world = simulate(std::move(world), phases(), 1);
    CHECK(world.at<StateOf>(first) == ProgrammeState::active);
    world = simulate(std::move(world), phases(), 7);
    CHECK(world.at<StateOf>(first) == ProgrammeState::ended);
}

TEST_CASE("without programmes nothing starts and nothing is spent", "[model]") {
    const Books books = keep_books({}, 24);
    for (const auto& spent : books.spent)
        for (const double line : spent) CHECK(line == 0);
}

TEST_CASE("more repeats never cost less", "[model]") {
    double before = 0;
    for (int repeats = 1; repeats < 5; ++repeats) {
        ProgrammePlan some = example();
        some.repeat = repeats;
        const double cost = total(keep_books({some}, 100), CostLine::programme_running);
        CHECK(cost > before);
        before = cost;
    }
}

TEST_CASE("repeats without a gap and without costs of change run every month of one programme", "[model]") {
    ProgrammePlan one = example();
    one.length = 48;
    one.repeat = 1;
    one.start_up = 0;
    one.start_cost = one.close_cost = 0;
    ProgrammePlan many = one;
    many.length = 12;
    many.gap = 0;
    many.repeat = 4;
    const Books whole = keep_books({one}, 60);
    const Books cut = keep_books({many}, 60);
    CHECK(whole.running == cut.running);
    CHECK(whole.spent == cut.spent);
}

TEST_CASE("a project is only in the neighbourhoods it is meant for", "[model]") {
    World world(neighbourhood_layout(), Stream::of(1, 0), {identity_of("east"), identity_of("west")});
    ProgrammePlan here = example();
    here.in = {"west"};
    ProgrammePlan everywhere = example();
    everywhere.name = "everywhere";
    add_programmes(world, std::vector{here, everywhere}, Month{240});
    CHECK(world.table<Programme>().count(0) == 3);
    CHECK(world.table<Programme>().count(1) == 6);
    CHECK(world.audit() == std::vector<std::string>{});
}

TEST_CASE("repeats that would start after the end of the run are not there", "[model]") {
    World world = small_world({.households = 6});
    add_programmes(world, std::vector{example()}, Month{3 + 16 + 1});
    CHECK(world.table<Programme>().count() == 2);
    CHECK(world.at<Predecessor>(rows<Programme>(world)[1]).row() == rows<Programme>(world)[0]);
}

TEST_CASE("a repeat that begins as the longest run ends, and prepares beyond it, keeps its columns in range",
          "[model]") {
    ProgrammePlan plan = example();
    plan.start = 590;
    plan.length = 600;
    plan.preparation = 599;
    World world = small_world({.households = 6});
    add_programmes(world, {{plan}}, Month{600});
    CHECK(world.table<Programme>().count() == 1);
    CHECK(world.audit().empty());
}

TEST_CASE("as many posts as can be, all at the start, keep their column in range", "[model]") {
    ProgrammePlan plan = example();
    plan.start = 0;
    plan.length = 48;
    plan.repeat = 1;
    plan.posts = 50;
    plan.front_loading = 1;
    World world = small_world({.households = 6});
    add_programmes(world, {{plan}}, Month{48});
    const World after = simulate(std::move(world), phases(), 3);
    CHECK(after.at<ProgrammePosts>(0) > 50);
    CHECK(after.audit().empty());
}

TEST_CASE("a plan is read from its fields and keeps the defaults of what is absent", "[model]") {
    const ProgrammePlan read =
        programme_plan("coach", {"here"}, {{"posts", 1.5}, {"gap", 3}, {"permanent", 1}}, {{"role", "youth_worker"}});
    CHECK(read.role == Role::youth_worker);
    CHECK(read.posts == 1.5);
    CHECK(read.gap == 3);
    CHECK(read.permanent);
    CHECK(read.length == ProgrammePlan{}.length);
    CHECK(read.in == std::vector<std::string>{"here"});
}

TEST_CASE("every field of a project has a default within its range", "[model]") {
    for (const Field& field : programme_fields()) {
        if (field.kind != Field::Kind::number) continue;
        INFO(field.name);
        REQUIRE(field.value);
        CHECK(*field.value >= field.low);
        CHECK(*field.value <= field.high);
    }
}
