#pragma once

#include <string>

#include "tools/adem/catalogue.hpp"

namespace adem::tools {

/// What `list scenarios|profiles|mechanisms|levers|parameters|indicators|variants` prints.
std::string listing(const std::string& what, const Shipped& shipped, Language language);

/// What `check` prints about a scenario that is valid: what the program understood.
std::string understood(const Scenario& scenario, const Shipped& shipped, Language language);

}  // namespace adem::tools
