#pragma once

#include <string>

#include "models/experiment.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// What `--profile` prints: per phase and mechanism nanoseconds per resident-month and bytes per resident in the
/// columns that they use; of a rule over whole neighbourhoods the one that takes longest; and what one thread must do
/// alone.
std::string speed_profile(const model::Experiment& experiment, Language language);

}  // namespace adem::tools
