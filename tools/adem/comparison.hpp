#pragma once

#include <string>
#include <vector>

#include "engine/output/results.hpp"
#include "engine/statistics/paired.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// How the values of an indicator are shown: enough digits that a difference can be seen, no more.
struct Scale {
    double factor = 1;
    int digits = 1;
    int difference_digits = 2;
    Text unit;
};
Scale scale_of(const IndicatorInfo& info);

/// One indicator of one group at the end of one year, in two policies A and B.
struct Comparison {
    std::size_t indicator = 0, group = 0;
    int year = 0;
    double mean_a = 0, mean_b = 0;
    statistics::PairedDifference difference{};  ///< A - B

    /// Which is better: +1 A, -1 B, 0 cannot be told apart. Judged by what the reader sees: the 95 % interval, rounded
    /// as it is shown, must leave out 0.
    int verdict(const IndicatorInfo& info) const;
    /// True when the difference and both ends of its interval are shown as 0.
    bool shows_no_difference(const IndicatorInfo& info) const;
};

/// How large a difference is, in standard deviations at the start; NaN where there is no such spread.
struct EffectSize {
    double residents;       ///< between residents, where the indicator is a mean over them
    double neighbourhoods;  ///< between neighbourhoods, where several are simulated
};

/// What differences in one indicator are held against: spreads at the start, pooled over replicates (and, between
/// residents, over neighbourhoods, controls left out).
EffectSize spreads_at_start(const Results& results, std::size_t indicator);

/// The years of which the outcome is shown: 2, 4, 10, 20 and the last.
std::vector<int> shown_years(const ResultShape& shape);

/// What is weighed against costs and other policies: the headline indicators, or all that there are, without one.
std::vector<std::size_t> headlines_or_all(const ResultShape& shape);

/// Per replicate the mean over the neighbourhoods, each of which counts once; controls do not count.
std::vector<double> values(const Results& results, std::size_t scenario, std::size_t indicator, int year,
                           std::size_t group);

/// Replicate by replicate over the mean of the neighbourhoods, each of which counts once; controls do not count.
Comparison compare(const Results& results, std::size_t a, std::size_t b, std::size_t indicator, std::size_t group,
                   int year);

}  // namespace adem::tools
