#pragma once

#include "tools/adem/options.hpp"

namespace adem::tools {

/// Finds which uncertain parameters an outcome, or a difference between two policies, depends on: prints and, with a
/// folder, writes it. Returns the exit code.
int run_sensitivity(const Options& options);

}  // namespace adem::tools
