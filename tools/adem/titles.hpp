#pragma once

#include <vector>

#include "models/experiment.hpp"
#include "tools/adem/comparison_text.hpp"

namespace adem::tools {

/// What an experiment and its places are called.
Titles titles_of(const model::Experiment& experiment, const std::vector<model::Profile>& profiles, Language language);

}  // namespace adem::tools
