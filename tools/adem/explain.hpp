#pragma once

#include "tools/adem/catalogue.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// `adem explain A B`: prints, and with --out writes, what of the difference B - A is due to which levers and projects,
/// and what is left of it when pathways do not work. Returns the exit code.
int explain(const Options& options, const Shipped& shipped);

}  // namespace adem::tools
