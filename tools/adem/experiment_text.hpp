#pragma once

#include <filesystem>
#include <string>

#include "engine/output/points_file.hpp"
#include "tools/adem/experiment_plan.hpp"
#include "tools/adem/experiment_runs.hpp"

namespace adem::tools {

/// "ongeveer 3 minuten", "about 5 hours".
std::string about_so_long(double seconds, Language language);

/// What will be simulated and how long it takes, in a line.
std::string what_an_experiment_takes(const ExperimentPlan& plan, const ExperimentRuns& runs, double seconds,
                                     const Options& options);

/// A table of all points.
std::string table_of_points(const PointsShape& shape, Language language);

/// What was written where, and where to read on.
std::string what_an_experiment_wrote(const std::filesystem::path& folder, const ExperimentPlan& plan,
                                     Language language);

}  // namespace adem::tools
