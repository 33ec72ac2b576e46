#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/adem/comparison.hpp"

namespace adem::tools {

/// What a replicate is called where it is told how often something happens.
enum class Worlds {
    simulated,  ///< "in at least 83 of 100 simulated worlds", which differ in chance alone
    plausible   ///< "in at least 83 of 100 plausible worlds", which differ in what nobody knows too
};
inline Worlds worlds_of(bool parameters_drawn) { return parameters_drawn ? Worlds::plausible : Worlds::simulated; }

/// "83 of 100 plausible worlds", or "41 of 50" where no more than 50 were simulated; rounded down, so that "at least"
/// is true.
std::string of_worlds(double share, std::size_t simulated, Worlds worlds, Language language);

/// "83 of 100 (77–88)": a share and its interval.
std::string in_a_hundred(double share, const statistics::Interval& within, Language language);

/// A comparison of two policies in the last year, to be put into words.
struct Outcomes {
    std::string a, b;                     ///< titles of the policies
    int year = 0;                         ///< the last
    std::size_t replicates = 0;           ///< that were simulated
    std::vector<Comparison> comparisons;  ///< indicator by indicator, all groups of each
    Worlds worlds = Worlds::simulated;    ///< how they are called
    bool with_shares = true;              ///< whether to say in how many of them the better one is better
};

/// The answer in plain words: for whom which policy is better, on what and how surely; or that it cannot be told.
std::string conclusion(const Outcomes& outcomes, const ResultShape& shape, Language language);

/// What is to be added to the conclusion for all residents, a sentence for each: for which groups the same holds, and
/// what holds for the others. Empty where there are no other groups.
std::vector<std::string> conclusion_by_group(const Outcomes& outcomes, const ResultShape& shape, Language language);

/// The title of an indicator, and of one inside a sentence.
std::string label_of(const IndicatorInfo& info, Language language);
std::string label_in_sentence(const IndicatorInfo& info, Language language);

/// Text in lines of at most 96 characters.
std::string wrapped(std::string_view text);

}  // namespace adem::tools
