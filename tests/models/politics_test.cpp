#include <catch2/catch.hpp>

#include "models/mechanisms/alderman_exits.hpp"
#include "models/mechanisms/council_elections.hpp"
#include "models/mechanisms/council_veto.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/partners_commit.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/shared_vision.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}),
            every("politics", CouncilElections{}, AldermanExits{}, CouncilVeto{}, PartnersCommit{}, SharedVision{}),
            every("programmes", ProgrammeEnds{}, ProgrammeCycle{})};
}

/// The parameters of a world in which only elections matter, as surely as asked for.
std::vector<std::pair<std::string, double>> elections(double stop, double rebrand = 0) {
    return {{"council_elections.p_stop", stop}, {"political_change.rebrand", rebrand},
            {"political_change.scrutiny", 0},   {"political_change.interruption", 600},
            {"alderman_exits.hazard", 0},       {"council_veto.hazard", 0}};
}

constexpr int after_election = 15;

double stopped_at_election(const std::vector<LeverSetting>& levers, double stop = 0.5) {
    const World end =
        simulate(with_projects(alike(300, project("p"))), phases(), after_election, {elections(stop), levers});
    return in_state(end, ProgrammeState::stopped);
}

double mean_alignment(const Settings& settings, int months) {
    double sum = 0;
    constexpr int worlds = 20;
    for (int seed = 0; seed < worlds; ++seed)
        sum += static_cast<double>(simulate(small_world({.households = 2, .seed = static_cast<std::uint64_t>(seed)}),
                                            phases(), months, settings)
                                       .at<Alignment>(0));
    return sum / worlds;
}

}  // namespace

TEST_CASE("a network organisation in the lead keeps projects further from politics", "[model]") {
    const double usual = stopped_at_election({});
    const double led = stopped_at_election({lever_at("governance.lead", 1)});
    CHECK(usual == Approx(150).margin(35));
    CHECK(led < usual);
    CHECK(led == Approx(0.3 * 150).margin(25));
}

TEST_CASE("without any distance a network organisation in the lead changes nothing for projects", "[model]") {
    auto parameters = elections(0.5);
    parameters.emplace_back("political_change.distance_of_network", 0);
    const World end = simulate(with_projects(alike(300, project("p"))), phases(), after_election,
                               {parameters, {lever_at("governance.lead", 1)}});
    CHECK(in_state(end, ProgrammeState::stopped) == stopped_at_election({}));
}

TEST_CASE("no council stops a project while its budget is guaranteed, and any may afterwards", "[model]") {
    CHECK(stopped_at_election({lever_at("governance.budget_guarantee", 2)}, 1) == 0);
    CHECK(stopped_at_election({lever_at("governance.budget_guarantee", 1)}, 1) == 300);
}

TEST_CASE("a project that starts just after an election meets the next one four years later", "[model]") {
    const auto months_run = [](int start) {
        World world = with_projects({project("p", start, 48)});
        Simulation simulation(
            std::move(world),
            [] {
                auto schedule = std::make_shared<Schedule>(phases());
                for (const auto& [path, value] : elections(1)) schedule->set_parameter(path, value);
                return schedule;
            }(),
            Policy{});
        int months = 0;
        simulation.observe([&](Month, const World& now) {
            months +=
                static_cast<int>(count_if<Programme>(now, [&](Row row) { return is_running(now.at<StateOf>(row)); }));
        });
        simulation.run(Month{120});
        return months;
    };
    CHECK(months_run(15) > months_run(8));
    CHECK(months_run(15) == 47);
    CHECK(months_run(8) == 6);
}

TEST_CASE("a new name means another start-up and a goal further out of sight", "[model]") {
    ProgrammePlan plan = project("p");
    plan.start_up = 6;
    const auto renamed = [&](double chance) {
        return simulate(with_projects(alike(50, plan)), phases(), after_election, {elections(0, chance), {}});
    };
    const World never = renamed(0);
    const World surely = renamed(1);
    CHECK(in_state(never, ProgrammeState::active) == 50);
    CHECK(in_state(surely, ProgrammeState::starting) == 50);
    CHECK(mean<GoalDrift>(never) == 0);
    CHECK(mean<GoalDrift>(surely) > 0);
    for (const Row row : rows<Programme>(surely)) CHECK(surely.at<RebrandedIn>(row) == 14);
}

TEST_CASE("what has become regular work is out of the reach of politics", "[model]") {
    World world = with_projects(alike(50, project("p")));
    set_all<Regular>(world, 1);
    world = simulate(std::move(world), phases(), after_election, {elections(1), {}});
    CHECK(in_state(world, ProgrammeState::stopped) == 0);
}

TEST_CASE("the council has projects wait more often the further their agenda is from its own", "[model]") {
    ProgrammePlan plan = project("p");
    plan.start_up = 3;
    const auto waiting = [&](const std::vector<LeverSetting>& levers, double hazard) {
        auto parameters = elections(0);
        parameters.emplace_back("council_veto.hazard", hazard);
        const World end = simulate(with_projects(alike(400, plan)), phases(), 24, {parameters, levers});
        return in_state(end, ProgrammeState::starting);
    };
    CHECK(waiting({lever_at("governance.topdown_share", 0)}, 0) == 0);
    CHECK(waiting({lever_at("governance.topdown_share", 1)}, 1) == 0);
    const double usual = waiting({}, 1);
    CHECK(usual > 0);
    CHECK(waiting({lever_at("governance.topdown_share", 0)}, 1) > usual);
    CHECK(waiting({lever_at("governance.delegated_budget", 1)}, 1) > usual);
    CHECK(waiting({lever_at("governance.lead", 1)}, 1) > usual);
    CHECK(waiting({lever_at("governance.insulation", 1)}, 1) == usual);
}

TEST_CASE("partners who are committed leave less, and who is bound altogether never leaves", "[model]") {
    const auto left = [](double commitment) {
        std::vector<LeverSetting> levers;
        for (const auto name : Vocabulary<Institution>::names)
            levers.push_back(lever_at("governance.commitment." + std::string(name), commitment));
        return keep_account(small_world({.households = 2}), phases(), 600, {{}, levers}).flows[Flow::partners_left];
    };
    CHECK(left(0) > 20);
    CHECK(left(0.7) < left(0));
    CHECK(left(1) == 0);
}

TEST_CASE("partners leave after political change and cuts of their budget", "[model]") {
    const auto left = [](const std::vector<std::pair<std::string, double>>& parameters, double cut) {
        return keep_account(small_world({.households = 2}), phases(), 600,
                            {parameters, {lever_at("shocks.budget_cut", cut)}})
            .flows[Flow::partners_left];
    };
    CHECK(left({{"partners_commit.base", 0}, {"partners_commit.shock", 0}}, 0) == 0);
    CHECK(left({{"partners_commit.base", 0}, {"partners_commit.shock", 1}}, 0) > 0);
    CHECK(left({{"partners_commit.base", 0}, {"partners_commit.shock", 0}}, 1) > 0);
}

TEST_CASE("partners who work on a shared vision agree within a year or so", "[model]") {
    Settings quiet{{{"partners_commit.base", 0}, {"partners_commit.shock", 0}, {"shared_vision.unsettled", 0}}, {}};
    CHECK(mean_alignment(quiet, 60) == 0);
    quiet.levers = {lever_at("governance.shared_vision", 1)};
    CHECK(mean_alignment(quiet, 12) == Approx(1 - std::pow(0.92, 12)).margin(0.001));
    CHECK(mean_alignment(quiet, 6) < mean_alignment(quiet, 12));
    CHECK(mean_alignment(quiet, 200) == Approx(1).margin(0.01));
}

TEST_CASE("political change undoes part of what partners agreed on, unless they are insulated", "[model]") {
    Settings settings{{{"partners_commit.base", 0}, {"partners_commit.shock", 0}, {"shared_vision.unsettled", 0.5}},
                      {lever_at("governance.shared_vision", 1)}};
    const double unsettled = mean_alignment(settings, 63);
    settings.levers.push_back(lever_at("governance.insulation", 1));
    CHECK(unsettled < mean_alignment(settings, 63));
}
