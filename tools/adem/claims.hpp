#pragma once

#include "tools/adem/options.hpp"

namespace adem::tools {

/// Measures every claim among the statements: prints and writes the difference between two policies with its interval,
/// whichever way it falls. Returns the exit code.
int measure_claims(const Options& options);

}  // namespace adem::tools
