#pragma once

#include "tools/adem/options.hpp"

namespace adem::tools {

/// Holds the model against the published patterns: prints and writes their table. Returns the exit code.
int report_patterns(const Options& options);

}  // namespace adem::tools
