#pragma once

#include <string>

#include "tools/adem/catalogue.hpp"

namespace adem::tools {

/// Says in words how two scenarios differ: settings, levers with period and place, projects, parameters, and planned
/// costs.
std::string difference(const Scenario& a, const Scenario& b, const Shipped& shipped, Language language);

}  // namespace adem::tools
