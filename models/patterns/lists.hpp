#pragma once

#include "models/patterns/pattern.hpp"

/// The patterns by what they are about; one file each.
namespace adem::model {

std::vector<Pattern> tie_patterns();
std::vector<Pattern> help_patterns();
std::vector<Pattern> programme_patterns();
std::vector<Pattern> restructuring_patterns();
std::vector<Pattern> place_patterns();
std::vector<Pattern> relation_patterns();
std::vector<Pattern> youth_patterns();
std::vector<Pattern> shock_patterns();

}  // namespace adem::model
