#pragma once

#include "tools/adem/catalogue.hpp"

namespace adem::tools {

/// `adem experiment FILE`: simulates what is missing of all points, all on the same replicates, and writes points.csv,
/// results.csv, results.nc and run.json. Returns the exit code.
int run_experiment(const Options& options, const Shipped& shipped);

/// The JSON Schema of experiment files.
std::string schema_of_experiments(const Shipped& shipped);

}  // namespace adem::tools
