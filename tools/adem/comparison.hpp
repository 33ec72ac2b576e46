#pragma once

#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "engine/output/statistics.hpp"
#include "language.hpp"

namespace adem::tools {

/// A headline indicator of one group at one year, in two policies.
struct Comparison {
    std::size_t indicator = 0, group = 0;
    int year = 0;
    double mean_a = 0, mean_b = 0;
    statistics::PairedDifference difference{};

    /// Which is better: +1 A, -1 B, 0 cannot be told apart (the interval holds 0), by the good direction.
    int verdict(Good good) const;
};

/// All headline outcomes of A and B at the years that are shown, indicator by indicator.
std::vector<Comparison> compare_headlines(const Results& results, std::size_t a, std::size_t b);

/// Titles of the scenarios in the user's language, in the order of the results.
struct Titles {
    std::vector<std::string> scenarios;
    std::string place;
};

/// What `compare` prints: money, headline indicators at years 2, 4, 10, 20, for whom, and the answer in a sentence.
std::string comparison_text(const Results& results, const Titles& titles, Language language);

}  // namespace adem::tools
