#pragma once

#include "tools/adem/catalogue.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// `adem story A B`: prints, and with --json writes, one resident's life under both policies. Returns the exit code.
int story(const Options& options, const Shipped& shipped);

}  // namespace adem::tools
