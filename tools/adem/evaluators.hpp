#pragma once

#include <filesystem>
#include <string>

#include "engine/output/results.hpp"
#include "tools/adem/comparison_text.hpp"

namespace adem::tools {

/// evaluators.csv: one row per policy, outcome, year (2, 4, 10, 20 and the last) and estimator.
void write_evaluators(const std::filesystem::path& folder, const Results& results);

/// What `compare --evaluators` prints: for each outcome, what evaluators would find in the last year, and the truth.
std::string evaluators_text(const Results& results, const Titles& titles, Language language);

}  // namespace adem::tools
