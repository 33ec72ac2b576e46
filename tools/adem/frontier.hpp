#pragma once

#include "tools/adem/options.hpp"

namespace adem::tools {

/// `adem frontier A B`: finds where, among what is thought possible, the sign of the difference between two policies
/// flips; prints and, with a folder, writes it. Returns the exit code.
int run_frontier(const Options& options);

}  // namespace adem::tools
