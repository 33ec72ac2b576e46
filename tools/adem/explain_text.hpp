#pragma once

#include <string>
#include <vector>

#include "tools/adem/explanation.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// The answer as tables in the user's language: the difference, its parts, interactions, and what is left of it under
/// each variant. `scaled` says how the policies were made equal.
std::string explanation_text(const Question& question, const Answers& answers, const std::vector<std::string>& scaled,
                             const Options& options);

}  // namespace adem::tools
