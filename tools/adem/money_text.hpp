#pragma once

#include <string>

#include "engine/output/results.hpp"
#include "tools/adem/comparison_text.hpp"

namespace adem::tools {

/// "A", "B" ... of a scenario by its place.
std::string letter(std::size_t scenario);

/// Of a kind of public costs elsewhere: "social assistance".
std::string label_of_cost(const ResultShape& shape, const std::string& indicator, Language language);

/// What every policy was planned to cost, and cost, with present values on request, and what its residents cost the
/// public purse elsewhere, kind by kind.
std::string money_text(const Results& results, const Titles& titles, Language language);

/// Of A against another policy in the last year that is shown: the difference in cost beside the effect on each of
/// these indicators, and what a unit of effect costs.
std::string cost_effect_text(const Results& results, std::size_t b, const std::vector<std::size_t>& indicators,
                             const Titles& titles, Language language);

}  // namespace adem::tools
