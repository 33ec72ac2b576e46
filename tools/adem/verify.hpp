#pragma once

#include "tools/adem/catalogue.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// `adem verify`: simulates the runs of scenarios/reference.txt and compares every bit of what they give with the
/// fingerprints in it; with `--print` it writes the file as this machine would. Exit code: 1 when a run differs.
int verify(const Options& options, const Shipped& shipped);

}  // namespace adem::tools
