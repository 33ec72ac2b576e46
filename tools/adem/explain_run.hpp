#pragma once

#include "tools/adem/explanation.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// Simulates as many replicates as were asked for and fit in the minutes, each with all its policies; a replicate gives
/// the same bits however many there are. Throws InputError when the indicator is not defined for the group.
Answers answer(const Question& question, const Options& options);

}  // namespace adem::tools
