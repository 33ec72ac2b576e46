#pragma once

#include <filesystem>
#include <string>

#include "models/experiment.hpp"
#include "models/population/profile_reader.hpp"
#include "tests/support/paths.hpp"

namespace adem::test {

/// A shipped profile, shrunk so that a run takes moments.
inline model::Profile small_profile(double residents = 400, const std::string& name = "bospolder") {
    const auto file = source_folder() / "scenarios" / "profiles" / (name + ".yaml");
    return model::scaled(model::read_profile(file), residents);
}

inline NeighbourhoodSource neighbourhood(const std::string& name) {
    NeighbourhoodSource source;
    source.name = name;
    source.profile = "bospolder";
    return source;
}

/// A scenario without a file: two years after one of settling, in one small neighbourhood.
inline Scenario small_scenario(std::string name, std::vector<LeverPeriod> policy = {}, int years = 2) {
    Scenario scenario;
    scenario.name = std::move(name);
    scenario.years = years;
    scenario.settle = 12;
    scenario.replicates = 3;
    scenario.neighbourhoods = {neighbourhood("here")};
    scenario.policy = std::move(policy);
    return scenario;
}

inline LeverPeriod lever(std::string path, double value, int from = 0, int until = 600) {
    LeverPeriod period;
    period.lever = std::move(path);
    period.value = value;
    period.from = Month{from};
    period.until = Month{until};
    return period;
}

inline model::Experiment small_experiment(std::vector<Scenario> scenarios, double residents = 400) {
    std::vector<model::Profile> profiles(scenarios.front().neighbourhoods.size(), small_profile(residents));
    return model::Experiment(std::move(scenarios), std::move(profiles), {{}, Cadence::monthly});
}

inline bool same(const Recording& a, const Recording& b) { return identical(a, b); }

}  // namespace adem::test
