#include <catch2/catch.hpp>

#include "models/mechanisms/funding_pots.hpp"
#include "models/mechanisms/goal_drift.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_begins.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/programme_presence.hpp"
#include "models/mechanisms/programme_review.hpp"
#include "models/mechanisms/programme_success.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}),
            every("programmes", ProgrammeSuccess{}, ProgrammeEnds{}, ProgrammeCycle{}, ProgrammeBegins{},
                  ProgrammeReview{}, GoalDriftGrows{}, FundingPots{}, ProgrammePresenceNow{})};
}

World after(const ProgrammePlan& plan, int months, const Settings& settings = {}, int number = 1) {
    return simulate(with_projects(alike(number, plan)), phases(), months, settings);
}

ProgrammePlan paid(ProgrammeExit exit, int length = 24) {
    ProgrammePlan plan = project("p", 0, length);
    plan.exit = exit;
    plan.posts = 4;
    plan.running_cost = 12000;
    plan.close_cost = 100;
    return plan;
}

}  // namespace

TEST_CASE("the posts of a project that tapers shrink month by month to its end", "[model]") {
    ProgrammePlan plan = paid(ProgrammeExit::taper);
    plan.taper = 8;
    const auto posts_in = [&](int month) { return mean<ProgrammePosts>(after(plan, month + 1)); };
    CHECK(posts_in(0) == 4);
    CHECK(posts_in(16) == 4);
    CHECK(posts_in(20) == Approx(2));
    CHECK(posts_in(23) == Approx(0.5));
    CHECK(in_state(after(plan, 25), ProgrammeState::ended) == 1);
}

TEST_CASE("a project that never ends runs on, alone in its line", "[model]") {
    ProgrammePlan plan = paid(ProgrammeExit::never);
    plan.repeat = 3;
    const World world = after(plan, 300);
    CHECK(world.table<Programme>().count() == 1);
    CHECK(in_state(world, ProgrammeState::active) == 1);
}

TEST_CASE("a project whose aim is reached ends, and its repeat starts only when it is needed again", "[model]") {
    ProgrammePlan plan = paid(ProgrammeExit::on_success, 36);
    plan.repeat = 2;
    plan.aim = 0.1;
    World world = with_projects({plan});
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::social_functioning] = 0.5F;
    world = simulate(std::move(world), phases(), 14);
    CHECK(in_state(world, ProgrammeState::active) == 1);
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::social_functioning] = 0.7F;
    world = simulate(std::move(world), phases(), 11);
    CHECK(in_state(world, ProgrammeState::ended) == 1);
    SECTION("still reached: the repeat does not start") {
        world = simulate(std::move(world), phases(), 24);
        CHECK(in_state(world, ProgrammeState::ended) == 2);
    }
    SECTION("fallen back: it does") {
        for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::social_functioning] = 0.5F;
        world = simulate(std::move(world), phases(), 24);
        CHECK(in_state(world, ProgrammeState::active) == 1);
    }
}

TEST_CASE("as long as the aim of the line stays reached no repeat starts, not the later ones either", "[model]") {
    ProgrammePlan plan = paid(ProgrammeExit::on_success, 36);
    plan.repeat = 3;
    plan.aim = 0.1;
    World world = with_projects({plan});
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::social_functioning] = 0.5F;
    world = simulate(std::move(world), phases(), 1);
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::social_functioning] = 0.7F;
    world = simulate(std::move(world), phases(), 84);
    CHECK(in_state(world, ProgrammeState::ended) == 3);
    CHECK(count_if<Programme>(world, [&](Row row) { return world.at<Begun>(row) != 0; }) == 1);
}

TEST_CASE("a project with a fixed end ends whether its aim is reached or not", "[model]") {
    World world = with_projects({paid(ProgrammeExit::fixed)});
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row)[Domain::social_functioning] = 0.9F;
    world = simulate(std::move(world), phases(), 24);
    CHECK(in_state(world, ProgrammeState::active) == 1);
    CHECK(in_state(simulate(std::move(world), phases(), 1), ProgrammeState::ended) == 1);
}

TEST_CASE("what is institutionalised goes on as regular work of its share, at its cost", "[model]") {
    ProgrammePlan plan = paid(ProgrammeExit::fixed);
    plan.institutionalised = 0.5;
    const Account end = keep_account(with_projects({plan}), phases(), 48);
    CHECK(mean<Regular>(end.world) == 1);
    CHECK(mean<ProgrammePosts>(end.world) == Approx(2));
    CHECK(end.spent[CostLine::programme_running] == Approx(24000 + 12000));
    CHECK(end.spent[CostLine::programme_closing] == 0);
    CHECK(end.world.at<ProgrammePresence>(0) == 0);
    plan.institutionalised = 0;
    CHECK(in_state(after(plan, 48), ProgrammeState::ended) == 1);
}

TEST_CASE("months of preparation go off the length, cost money and shorten the start-up", "[model]") {
    ProgrammePlan plan = paid(ProgrammeExit::fixed);
    plan.start_up = 8;
    const auto active_months = [](const ProgrammePlan& some, int prepared) {
        ProgrammePlan other = some;
        other.preparation = prepared;
        int months = 0;
        Simulation simulation(with_projects({other}), std::make_shared<Schedule>(phases()), Policy{});
        simulation.observe(
            [&](Month, const World& now) { months += in_state(now, ProgrammeState::active) > 0 ? 1 : 0; });
        simulation.run(Month{30});
        return months;
    };
    CHECK(active_months(plan, 0) == 16);
    CHECK(active_months(plan, 6) == 24 - 6 - 6);
    CHECK(active_months(plan, 23) < active_months(plan, 6));
    plan.preparation = 6;
    const Account account = keep_account(with_projects({plan}), phases(), 30);
    CHECK(account.spent[CostLine::programme_start] == Approx(6 * 5000));
}

TEST_CASE("long talk before anything is to be seen makes a project less noticeable", "[model]") {
    ProgrammePlan plan = project("p");
    const auto noticed = [&](int prepared, double fade) {
        plan.preparation = prepared;
        return after(plan, prepared + 1,
                     {{{"programme_presence.fade", fade}, {"programme_strength.fit_effect", 0}}, {}})
            .at<ProgrammePresence>(0);
    };
    CHECK(noticed(12, 0.05) < noticed(3, 0.05));
    CHECK(noticed(12, 0) == noticed(0, 0));
}

TEST_CASE("a network organisation takes longer to start a project", "[model]") {
    ProgrammePlan plan = project("p");
    plan.start_up = 10;
    const auto state = [&](double lead) {
        return in_state(after(plan, 12, {{{"start_up.slower", 0.5}}, {lever_at("governance.lead", lead)}}),
                        ProgrammeState::active);
    };
    CHECK(state(0) == 1);
    CHECK(state(1) == 0);
}

TEST_CASE("attempts differ in how well they suit the place, around the middle", "[model]") {
    const World world = after(project("p"), 1, {}, 500);
    CHECK(mean<Fit>(world) == Approx(0.5).margin(0.03));
    CHECK(count_if<Programme>(world, [&](Row row) { return world.at<Fit>(row) < 0.3F; }) > 50);
    CHECK(mean<Fit>(after(project("p"), 1, {{{"programme_begins.spread", 0}}, {}}, 50)) == 0.5);
}

TEST_CASE("attempts strand more often under a load of control", "[model]") {
    const auto stranded = [](double share, double strands) {
        const World world = after(project("p"), 1,
                                  {{{"programme_begins.strands", strands}, {"programme_begins.spread", 0}},
                                   {lever_at("staff.accountability_share", share)}},
                                  300);
        return count_if<Programme>(world, [&](Row row) { return world.at<Fit>(row) == 0; });
    };
    CHECK(stranded(0.37, 0.5) == 0);
    CHECK(stranded(0.6, 0.5) > 0);
    CHECK(stranded(0.9, 0.5) > stranded(0.6, 0.5));
    CHECK(stranded(0.9, 0) == 0);
}

TEST_CASE("a repeat that keeps all staff keeps fit and drift; one that keeps none begins anew", "[model]") {
    ProgrammePlan plan = project("p", 0, 24);
    plan.repeat = 2;
    const auto drift_of_second = [&](double carry_over) {
        plan.staff_carry_over = carry_over;
        const World world = after(plan, 25);
        const auto both = rows<Programme>(world);
        if (carry_over == 1) CHECK(world.at<Fit>(both[0]) == world.at<Fit>(both[1]));
        return world.at<GoalDrift>(both[1]) / world.at<GoalDrift>(both[0]);
    };
    CHECK(drift_of_second(1) > 0.99F);
    CHECK(drift_of_second(0) < 0.1F);
}

TEST_CASE("goals get out of sight with the years, less where somebody watches", "[model]") {
    const auto drift = [](int months, double monitoring, double pace = 0.1) {
        return mean<GoalDrift>(after(project("p", 0, 600), months,
                                     {{{"goal_drift.pace", pace}}, {lever_at("governance.monitoring", monitoring)}}));
    };
    CHECK(drift(120, 0) == Approx(1 - std::pow(1 - 0.1 / 12, 120)).margin(0.001));
    CHECK(drift(240, 0) > drift(120, 0));
    CHECK(drift(120, 1) < drift(120, 0.5));
    CHECK(drift(120, 0.5) < drift(120, 0));
    CHECK(drift(240, 0, 0) == 0);
}

TEST_CASE("drift and a poor fit take away part of a project's hours for residents", "[model]") {
    const auto hours = [](float drift, float fit, const Settings& settings = {}) {
        World world = with_projects({project("p")});
        const Row worker = add_worker(world, 0, Role::social_worker);
        const Row plan = rows<Programme>(world).front();
        world.at<PostProgramme>(world.at<PostOf>(worker).row()) = Ref<Programme>(plan);
        world.at<StateOf>(plan) = ProgrammeState::active;
        world.at<GoalDrift>(plan) = drift;
        world.at<Fit>(plan) = fit;
        std::vector<Phase> phases;
        phases.push_back(every("hours", WorkingHours{}));
        world = simulate(std::move(world), std::move(phases), 1, settings);
        return world.at<ContactHours>(rows<Worker>(world).front());
    };
    CHECK(hours(1, 0.5F) < hours(0.5F, 0.5F));
    CHECK(hours(0.5F, 0.5F) < hours(0, 0.5F));
    CHECK(hours(0, 0) < hours(0, 1));
    const Settings none{{{"programme_strength.drift_effect", 0}, {"programme_strength.fit_effect", 0}}, {}};
    CHECK(hours(1, 0, none) == hours(0, 1, none));
}

TEST_CASE("who looks once a year finds a way of working that suits the place, at a price", "[model]") {
    ProgrammePlan plan = project("p", 0, 240);
    plan.start_cost = 1000;
    const auto looks = [&](double adaptivity, double noise = 0.2) {
        plan.adaptivity = adaptivity;
        return keep_account(with_projects(alike(200, plan)), phases(), 100,
                            {{{"programme_review.noise", noise}, {"goal_drift.pace", 0}}, {}});
    };
    const Account blind = looks(0);
    const Account awake = looks(1);
    CHECK(mean<Fit>(awake.world) > mean<Fit>(blind.world) + 0.05);
    CHECK(awake.spent[CostLine::programme_start] > blind.spent[CostLine::programme_start]);
    CHECK(blind.spent[CostLine::programme_start] == Approx(200 * 1000));
    // Who sees nothing but noise also changes what works.
    CHECK(mean<Fit>(looks(1, 5).world) < mean<Fit>(awake.world));
}

TEST_CASE("several funds take time for accounts, pooled ones none", "[model]") {
    const auto time = [](int projects, const std::vector<LeverSetting>& levers, double per_fund = 0.02) {
        return after(project("p"), 1, {{{"funding_pots.per_fund", per_fund}}, levers}, projects).at<TimeForFunds>(0);
    };
    CHECK(time(1, {}) == 0);
    CHECK(time(4, {}) == Approx(0.06));
    CHECK(time(1, {lever_at("governance.funds", 5)}) == Approx(0.1));
    CHECK(time(4, {lever_at("governance.pooling", 0.5)}) == Approx(0.03));
    CHECK(time(4, {lever_at("governance.pooling", 1)}) == 0);
    CHECK(time(40, {}, 0.5) == 0.5F);
    CHECK(time(4, {}, 0) == 0);
}

TEST_CASE("time for funds goes off the hours for residents", "[model]") {
    const auto hours = [](float time) {
        World world = small_world({.households = 2});
        add_worker(world, 0, Role::social_worker);
        world.at<TimeForFunds>(0) = time;
        std::vector<Phase> phases;
        phases.push_back(every("hours", WorkingHours{}));
        world = simulate(std::move(world), std::move(phases), 1);
        return world.at<ContactHours>(rows<Worker>(world).front());
    };
    CHECK(hours(0.25F) == Approx(0.75F * hours(0)));
}

TEST_CASE("ever new names tire residents of programmes, and the past may have done so already", "[model]") {
    const auto fatigue = [](int length, double carry_over, double step = 0.2) {
        ProgrammePlan plan = project("p", 0, length);
        plan.repeat = 240 / length;
        plan.visibility = 0.6;
        plan.staff_carry_over = carry_over;
        return after(plan, 120, {{{"programme_presence.step", step}}, {}}).at<ProgrammeFatigue>(0);
    };
    CHECK(fatigue(240, 0) == 0);
    CHECK(fatigue(12, 0) > fatigue(60, 0));
    CHECK(fatigue(12, 1) == 0);
    CHECK(fatigue(12, 0, 0) == 0);
    const World tired =
        simulate(small_world({.households = 2}), phases(), 600, {{{"programme_presence.history", 0.4}}, {}});
    CHECK(tired.at<ProgrammeFatigue>(0) == Approx(0.4).margin(0.001));
}

TEST_CASE("in a policy vacuum no project starts and those under way have no posts", "[model]") {
    const auto run = [](double vacuum) {
        return keep_account(with_projects({paid(ProgrammeExit::fixed)}), phases(), 12,
                            {{}, {lever_at("shocks.policy_vacuum", vacuum)}});
    };
    CHECK(run(1).flows[Flow::programmes_started] == 0);
    CHECK(run(0).flows[Flow::programmes_started] == 1);
    CHECK(mean<ProgrammePosts>(run(0.5).world) == Approx(2));
    CHECK(run(0.5).spent[CostLine::programme_running] == Approx(6000));
}
