#pragma once
#include <vector>

#include "engine/input/experiment_file.hpp"

namespace adem {

/// Reads `vary`, a map from what is varied to its values. Problems: a setting that cannot differ between points, no or
/// too few values, an empty range, what does not belong to the design.
std::vector<ExperimentFactor> read_factors(const Node& vary, ExperimentDesign design, const Registry& registry,
                                           Problems& problems);

/// Reads a list of points, each a map from what is varied to its value. The factors are all that are named, in the
/// order in which they are met.
void read_listed_points(const Node& points, const Registry& registry, ExperimentFile& into, Problems& problems);

/// Settings of a scenario that a factor may set, besides levers and parameters.
const std::vector<std::string>& settings_to_vary();

}  // namespace adem
