#pragma once
#include <string>

#include "engine/input/scenario.hpp"

namespace adem {

struct Registry;

/// Everything that was chosen in a scenario, resolved, as canonical text: the same for the same choices however they
/// were written, and independent of the machine when its profiles are shipped ones. It is itself a scenario that reads
/// back to the same text.
std::string resolved_text(const Scenario& scenario);

/// The same with every lever and parameter of the model, also those left at their default, each with its origin (file
/// and line, or default) and unit in a comment. Where a lever's settings leave gaps, its default holds.
std::string shown_text(const Scenario& scenario, const Registry& registry);

}  // namespace adem
