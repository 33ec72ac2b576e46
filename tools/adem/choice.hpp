#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "tools/adem/comparison_text.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// choice.csv: how each policy does over all replicates: the chance that it is the best, its worst tenth, the chance
/// that it does worse than the reference (the policy called status-quo, else the first), its regret. Of headline
/// indicators (or all that there are, without one) with a good direction, in every group, in the years that are shown.
void write_choice(const std::filesystem::path& folder, const Results& results);

/// The same for all residents in the last year; when parameters were drawn, also where the spread of the differences
/// with the first policy comes from: chance, or what nobody knows.
std::string choice_text(const Results& results, const std::vector<std::size_t>& indicators, const Titles& titles,
                        Language language);

}  // namespace adem::tools
