#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem::model {

/// A parameter's path and the value that one replicate has for it.
using DrawnParameter = std::pair<std::string, double>;

/// The value of a parameter with a prior where a share `place` in (0, 1) of what is believed lies below. Where the
/// words of a vocabulary have different values, each is multiplied by the quantile over the prior's median. A value
/// outside the parameter's range becomes its nearest end.
double value_at(const Registry& registry, const ParameterEntry& parameter, double place);

/// What a replicate of a scenario with `draw_parameters` draws, in the order of the registry: every parameter with a
/// prior that the scenario does not set itself. So many replicates in a row as `replicates_per_draw` says share a draw.
/// The draws are a Latin hypercube: the same for every policy with this seed and number of replicates. Nothing when the
/// scenario does not draw. `replicate` is below the scenario's number of replicates.
std::vector<DrawnParameter> drawn_parameters(const Registry& registry, const Scenario& scenario,
                                             std::uint32_t replicate);

}  // namespace adem::model
