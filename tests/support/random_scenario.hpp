#pragma once

#include <cstdint>

#include "engine/mechanism/registry.hpp"
#include "models/experiment.hpp"

namespace adem::test {

/// Everything that a scenario may choose, chosen at random: the courses of levers and the fields of projects over their
/// whole range, parameters over theirs or drawn from priors, rival assumptions, a budget, controls and months of
/// settling. Most values lie near the low end, where posts and places are of a size that exists.
Scenario random_scenario(const Registry& registry, std::uint64_t seed, int years);

/// Such scenarios to compare, which differ in policy, projects and budget, in a shrunk profile that is chosen at
/// random.
model::Experiment random_experiment(std::uint64_t seed, int years, std::size_t scenarios = 1, double residents = 200);

}  // namespace adem::test
