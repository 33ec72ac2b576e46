#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/statistics/good.hpp"
#include "engine/statistics/share.hpp"

/// Two policies on the same replicates. Where several replicates in a row share the parameters that they drew
/// (`per_draw` of them; 1 when each has its own), they are not independent: intervals then rest on the means of those
/// that share them.
namespace adem::statistics {

/// The means of every `per_draw` values in a row; of those that are defined, NaN where none is.
std::vector<double> means_by_draw(std::span<const double> values, std::size_t per_draw);

/// The paired difference a - b over replicates in which both are defined.
struct PairedDifference {
    double mean;
    double low, high;     ///< 95 % confidence interval of the mean by Student's t; NaN below two independent pairs
    double share_better;  ///< share of pairs in which a is better, a tie counting as half; NaN when neither is good
    std::size_t n;        ///< pairs
    Interval share_interval = unknown_interval;    ///< of share_better, by Wilson
    double p_value = unknown_interval.low;         ///< of the mean being 0, two-sided; 1 when a and b are always alike
    double variance_saved = unknown_interval.low;  ///< see below; NaN when neither side varies
};

/// Both spans hold the same replicates in the same order.
///
/// variance_saved: the variance of the mean difference is this share smaller than when a and b had been simulated with
/// other chance events each, 1 - var(a - b) / (var(a) + var(b)); below 0 when the pairing makes it larger.
PairedDifference compare(std::span<const double> a, std::span<const double> b, Good good, std::size_t per_draw = 1);

/// The ratio of two means over the same replicates, such as cost per unit of effect.
struct RatioOfMeans {
    double value;
    double low, high;  ///< 95 % interval of Fieller (1954), J. R. Stat. Soc. B 16:175-185
    std::size_t n;     ///< replicates (or draws of parameters) in which both are defined
};
/// All NaN when the 95 % interval of the mean below the line holds 0 (then no interval of the ratio is finite), or
/// below two replicates.
RatioOfMeans ratio_of_means(std::span<const double> above, std::span<const double> below, std::size_t per_draw = 1);

}  // namespace adem::statistics
