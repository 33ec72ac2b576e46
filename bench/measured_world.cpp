#include "measured_world.hpp"

#include <stdexcept>

#include "engine/input/read_scenario.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/population/profile_reader.hpp"
#include "models/programmes.hpp"

namespace adem::bench {

namespace {

std::vector<Scenario> read_scenarios() {
    const std::filesystem::path shipped = std::filesystem::path(ADEM_SOURCE_DATA_DIR) / "scenarios";
    const Schedule schedule = model::neighbourhood_model();
    const Catalogue catalogue{schedule.registry(), model::programme_fields(), Library("scenario", {shipped}),
                              Library("profile", {shipped / "profiles"})};
    Problems problems;
    std::vector<Scenario> scenarios;
    for (const char* name : {"continuity-of-staff", "project-carousel"})
        if (auto scenario = read_scenario(name, catalogue, {}, problems)) scenarios.push_back(std::move(*scenario));
    problems.throw_if_any();
    return scenarios;
}

std::vector<model::Profile> profiles_of(const Scenario& scenario) {
    std::vector<model::Profile> profiles;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods)
        profiles.push_back(model::read_profile(source.file, source.origin.place));
    return profiles;
}

model::Experiment experiment_of(std::vector<Scenario> scenarios) {
    auto profiles = profiles_of(scenarios.front());
    return {std::move(scenarios), std::move(profiles)};
}

}  // namespace

const model::Experiment& main_job() {
    static const model::Experiment experiment = experiment_of(read_scenarios());
    return experiment;
}

model::Experiment shortened(int settle_months, int years) {
    auto scenarios = read_scenarios();
    for (Scenario& scenario : scenarios) {
        scenario.settle = settle_months;
        scenario.years = years;
    }
    return experiment_of(std::move(scenarios));
}

const World& settled_world() {
    static const World world = main_job().settled(0);
    return world;
}

Simulation continuity(const Division& division) {
    static const auto schedule = std::make_shared<Schedule>(main_job().schedule());
    const Scenario& scenario = main_job().scenarios().front();
    std::vector<model::ProgrammePlan> plans;
    for (const Project& project : scenario.programmes)
        plans.push_back(model::programme_plan(project.name, project.in, project.numbers, project.words));
    World start(settled_world());
    model::add_programmes(start, plans, scenario.end());
    return {std::move(start), schedule, policy_of(scenario), division};
}

}  // namespace adem::bench
