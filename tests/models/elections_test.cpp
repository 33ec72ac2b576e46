#include <catch2/catch.hpp>

#include "models/mechanisms/alderman_exits.hpp"
#include "models/mechanisms/council_elections.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/programmes.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("politics", CouncilElections{}, AldermanExits{}),
            every("programmes", ProgrammeEnds{}, ProgrammeCycle{})};
}

World world_with_projects(int projects, int length = 240) {
    World world = small_world({.households = 6});
    std::vector<ProgrammePlan> plans;
    for (int n = 0; n < projects; ++n) {
        plans.emplace_back();
        plans.back().name = "project " + std::to_string(n);
        plans.back().length = length;
        plans.back().start_up = 0;
    }
    add_programmes(world, plans, Month{240});
    return world;
}

/// Identities of the projects that are stopped after so many months.
std::set<Identity> stopped(int months, const Settings& settings, int projects = 200) {
    const World world = simulate(world_with_projects(projects), phases(), months, settings);
    std::set<Identity> found;
    for (const Row row : rows<Programme>(world))
        if (world.at<StateOf>(row) == ProgrammeState::stopped) found.insert(world.table<Programme>().identity(row));
    return found;
}

Settings insulated(double insulation, std::vector<std::pair<std::string, double>> parameters = {}) {
    parameters.emplace_back("political_change.interruption", 600);
    return {std::move(parameters), {lever_at("governance.insulation", insulation)}};
}

}  // namespace

TEST_CASE("a fully insulated project outlives every election and alderman", "[model]") {
    CHECK(stopped(240, insulated(1, {{"alderman_exits.hazard", 1}, {"alderman_exits.p_stop", 1}})).empty());
}

TEST_CASE("projects stop only in the month of an election when no alderman leaves", "[model]") {
    const auto surely =
        insulated(0, {{"alderman_exits.hazard", 0}, {"council_elections.p_stop", 1}, {"political_change.scrutiny", 0}});
    CHECK(stopped(14, surely).empty());
    CHECK(stopped(15, surely).size() == 200);
}

TEST_CASE("the share of projects that an election stops is its chance", "[model]") {
    const auto sometimes = insulated(
        0, {{"alderman_exits.hazard", 0}, {"council_elections.p_stop", 0.3}, {"political_change.scrutiny", 0}});
    // Binomial(1000, 0.3): standard deviation 14.5.
    CHECK(static_cast<double>(stopped(15, sometimes, 1000).size()) == Approx(300).margin(60));
}

TEST_CASE("more insulation stops some of the same projects and no others", "[model]") {
    std::set<Identity> before = stopped(15, insulated(0));
    CHECK(!before.empty());
    for (const double insulation : {0.3, 0.6, 0.9}) {
        const std::set<Identity> now = stopped(15, insulated(insulation));
        CHECK(std::includes(before.begin(), before.end(), now.begin(), now.end()));
        CHECK(now.size() < before.size());
        before = now;
    }
}

TEST_CASE("politics rather stops projects where promises are broken", "[model]") {
    const auto stopped_at = [](float record) {
        World world = world_with_projects(300);
        for (float& reliability : world.at<ReliabilityOf>(0)) reliability = record;
        world = simulate(std::move(world), phases(), 15, insulated(0));
        return count_if<Programme>(world, [&](Row row) { return world.at<StateOf>(row) == ProgrammeState::stopped; });
    };
    CHECK(stopped_at(0.9F) < stopped_at(0.5F));
    CHECK(stopped_at(0.5F) < stopped_at(0.1F));
}

TEST_CASE("a stopped project and its repeats wait out the interruption and then go on", "[model]") {
    for (const int length : {240, 12}) {
        World world = small_world({.households = 6});
        ProgrammePlan plan;
        plan.name = "line";
        plan.start_up = 0;
        plan.length = length;
        plan.repeat = 240 / length;
        add_programmes(world, std::vector{plan}, Month{240});
        const std::vector<std::pair<std::string, double>> parameters{{"alderman_exits.hazard", 0},
                                                                     {"council_elections.p_stop", 1},
                                                                     {"political_change.scrutiny", 0},
                                                                     {"political_change.interruption", 20}};
        auto schedule = std::make_shared<Schedule>(phases());
        for (const auto& [path, value] : parameters) schedule->set_parameter(path, value);
        Simulation simulation(std::move(world), schedule, Policy{});
        simulation.observe([&](Month now, const World& then) {
            const int month = now.value - 1;
            const bool interrupted = month >= 14 && (month - 14) % 48 < 20;
            const auto running = count_if<Programme>(then, [&](Row row) { return is_running(then.at<StateOf>(row)); });
            CHECK(running == (interrupted ? 0 : 1));
        });
        simulation.run(Month{240});
    }
}
