#pragma once

#include <vector>

#include "tools/adem/pair_text.hpp"
#include "tools/adem/report/json.hpp"
#include "tools/adem/report/source.hpp"

namespace adem::tools::report {

/// What `compare` finds of each policy with the first; in no language.
std::vector<ComparedPair> found_pairs(const Source& source);

/// What sentences are made of: the last year, without small groups.
Outcomes to_be_said(const Source& source, const ComparedPair& pair, Language language);

/// Every comparison, as the policy minus the first; of small groups without numbers.
Json pairs(const Source& source, const std::vector<ComparedPair>& found);

/// From when on one of each pair stays ahead, for every group that is not small.
Json crossover(const Source& source);

}  // namespace adem::tools::report
