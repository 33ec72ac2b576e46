#pragma once

#include <utility>

#include "engine/run/simulation.hpp"
#include "models/programmes.hpp"
#include "tests/support/model_world.hpp"

/// A small neighbourhood with projects, for the tests of politics, programmes and promises.
namespace adem::test {

inline model::ProgrammePlan project(std::string name, int start = 0, int length = 240) {
    model::ProgrammePlan plan;
    plan.name = std::move(name);
    plan.start = start;
    plan.length = length;
    plan.start_up = 0;
    return plan;
}

/// So many equal projects besides one another.
inline std::vector<model::ProgrammePlan> alike(int number, const model::ProgrammePlan& plan) {
    std::vector<model::ProgrammePlan> plans(static_cast<std::size_t>(number), plan);
    for (int n = 0; n < number; ++n) plans[static_cast<std::size_t>(n)].name = plan.name + " " + std::to_string(n);
    return plans;
}

inline World with_projects(const std::vector<model::ProgrammePlan>& plans, std::size_t households = 6) {
    World world = small_world({.households = households});
    model::add_programmes(world, plans, Month{600});
    return world;
}

inline double in_state(const World& world, model::ProgrammeState state) {
    return static_cast<double>(
        count_if<model::Programme>(world, [&](Row row) { return world.at<model::StateOf>(row) == state; }));
}

/// What was counted and spent over all months of a run, and the world at its end.
struct Account {
    World world;
    Keyed<double, model::Flow> flows{};
    Keyed<double, model::CostLine> spent{};
};

inline Account keep_account(World world, std::vector<Phase> phases, int months, const Settings& settings = {}) {
    auto schedule = std::make_shared<Schedule>(std::move(phases));
    for (const auto& [path, value] : settings.parameters) schedule->set_parameter(path, value);
    const Month end = world.now() + months;
    Simulation simulation(std::move(world), schedule, Policy(settings.levers));
    Keyed<double, model::Flow> flows{};
    Keyed<double, model::CostLine> spent{};
    simulation.observe([&](Month, const World& now) {
        for (const auto flow : all_of<model::Flow>())
            flows[flow] += static_cast<double>(now.at<model::FlowsThisMonth>(0)[flow]);
        for (const auto line : all_of<model::CostLine>()) spent[line] += now.at<model::SpentThisMonth>(0)[line];
    });
    simulation.run(end);
    return {std::move(simulation.world()), flows, spent};
}

}  // namespace adem::test
