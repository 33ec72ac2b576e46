#pragma once

#include "models/patterns/pattern.hpp"

/// The patterns by what they are about; one file each.
namespace adem::model {

std::vector<Pattern> tie_patterns();
std::vector<Pattern> help_patterns();

}  // namespace adem::model
