#pragma once

#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "tools/adem/comparison_text.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// Everything that is compared of the first policy and another at once: what is printed of the two.
struct ComparedPair {
    std::size_t b = 0;                ///< the other one
    std::vector<Comparison> earlier;  ///< in the years before the last
    Outcomes last;                    ///< in the last year
    double discovery_limit = -1;      ///< p-values up to this survive the correction for comparing so many
    std::size_t asked = 0;            ///< comparisons that have a p-value
    std::size_t leave_out_zero = 0;   ///< of which the 95 % interval leaves out 0
    std::size_t survive = 0;          ///< and that survive

    /// Whether a difference is still there when many are looked at.
    bool survives(const Comparison& one) const { return one.difference.p_value <= discovery_limit; }
    const Comparison& find(std::size_t indicator, std::size_t group, int year) const;
};

/// These indicators of the first policy and of `b` in all years that are shown, and in all groups in the last.
ComparedPair compared_pair(const Results& results, std::size_t b, const std::vector<std::size_t>& indicators,
                           const Titles& titles);

/// The tables of a pair: through the years, and for whom in the last.
std::string pair_text(const Results& results, const ComparedPair& pair, const std::vector<std::size_t>& indicators,
                      const Titles& titles, Language language);

/// How many of the differences survive the correction, in a sentence.
std::string survival_text(const ComparedPair& pair, Language language);

}  // namespace adem::tools
