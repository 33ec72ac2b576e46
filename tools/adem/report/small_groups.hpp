#pragma once

#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools::report {

/// Groups of fewer residents than this, on average over the run, are not shown: what is said of so few is about
/// persons.
inline constexpr double fewest_residents = 10;

/// Residents of a group on average, under the policy with the fewest; NaN where the results do not say.
double residents_of(const Results& results, std::size_t group);

/// Of each group, whether it is too small to be shown. `residents`: of the place at the start, where the results do not
/// count all residents; a group of whom they do not say how many it has is taken to be one in twenty.
std::vector<bool> small_groups(const Results& results, double residents);

/// Which groups are not shown, in a sentence; empty where there are none.
std::string small_groups_text(const ResultShape& shape, const std::vector<bool>& small, Language language);

}  // namespace adem::tools::report
