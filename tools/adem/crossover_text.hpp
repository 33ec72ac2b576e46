#pragma once

#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "engine/statistics/crossover.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// From which month one policy stays ahead of another in an indicator of one group, over the replicates; in level, and
/// in the sum from the start. As in crossover.csv: of the mean over the neighbourhoods, controls left out.
struct Crossovers {
    statistics::Crossover level, cumulative;              ///< of the first
    statistics::Crossover other_level, other_cumulative;  ///< of the other
};
Crossovers crossovers(const Results& results, std::size_t a, std::size_t b, std::size_t indicator, std::size_t group);

/// For each of the indicators that have a good direction: from when on policy A or `b`, the one that is ahead at the
/// end in most replicates, stays ahead for all residents. Without those that show no difference in the last year; empty
/// when none is left.
std::string crossover_text(const Results& results, std::size_t b, const std::vector<std::size_t>& indicators,
                           Language language);

}  // namespace adem::tools
