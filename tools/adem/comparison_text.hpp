#pragma once

#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// What the results do not know: titles in the user's language, in their order, and what the user chose to see.
struct Titles {
    std::vector<std::string> scenarios;
    std::string place;
    bool every_indicator = false;          ///< that is in the results; else the headline indicators
    double discount = 0;                   ///< a year, of all money
    double residents = 0;                  ///< at the start
    std::vector<std::string> scaled = {};  ///< what was done to make policies equal
    bool parameters_drawn = false;         ///< each replicate has its own
};

/// What intervals cover, and what they do not.
std::string coverage_text(bool parameters_drawn, Language language);

/// The indicators that are compared: all in the results, or the headlines.
std::vector<std::size_t> compared_indicators(const ResultShape& shape, bool all);

/// What `compare` prints: money, the indicators at years 2, 4, 10, 20, for whom, and the answer in plain words.
std::string comparison_text(const Results& results, const Titles& titles, Language language);

}  // namespace adem::tools
