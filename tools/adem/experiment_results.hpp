#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/points_file.hpp"
#include "tools/adem/experiment_plan.hpp"
#include "tools/adem/experiment_runs.hpp"

namespace adem::tools {

/// The axes of an experiment's results.
PointsShape points_shape(const ExperimentPlan& plan, const Registry& registry);

/// Makes points.csv, results.csv and results.nc from the finished replicates of all blocks; gives their names. Memory
/// holds one point at a time. Throws MachineError when a file of a replicate cannot be trusted or the disk fails.
std::vector<std::string> write_experiment(const ExperimentPlan& plan, const ExperimentRuns& runs,
                                          const PointsShape& shape, const std::filesystem::path& folder,
                                          const std::filesystem::path& replicates);

}  // namespace adem::tools
