#pragma once

#include <cstddef>
#include <span>

#include "engine/output/series.hpp"

/// What is said about a set of replicates. Pure functions; the order of the replicates is the order of the sums, so
/// that the same replicates give the same bits. Values that are not finite count as undefined and are left out of
/// everything.
namespace adem::statistics {

/// Mean of at least one value; exactly x when all values are x. NaN for none.
double mean(std::span<const double> values);

/// Standard deviation of a sample, sqrt(sum of squares about the mean / (n - 1)). NaN below two values.
double standard_deviation(std::span<const double> values);

/// Quantile of sorted values by linear interpolation between (n - 1) p and its neighbour (type 7 of Hyndman and Fan
/// 1996, Am. Stat. 50:361-365; the default of R and NumPy). 0 <= p <= 1; NaN for no values.
double quantile(std::span<const double> sorted, double p);

/// The value that Student's t with `degrees` > 0 degrees of freedom stays below with probability p.
double student_t_quantile(double p, double degrees);

struct Summary {
    double mean, sd, p05, p25, p50, p75, p95;
    std::size_t n;  ///< values that are defined
};
Summary summarise(std::span<const double> values);

/// The paired difference a - b over replicates in which both are defined.
struct PairedDifference {
    double mean;
    double low, high;     ///< 95 % confidence interval of the mean by Student's t; NaN below two pairs
    double share_better;  ///< share of pairs in which a is better, a tie counting as half; NaN when neither is good
    std::size_t n;        ///< pairs
};
/// Both spans hold the same replicates in the same order.
PairedDifference compare(std::span<const double> a, std::span<const double> b, Good good);

/// The ratio of two means over the same replicates, such as cost per unit of effect.
struct RatioOfMeans {
    double value;
    double low, high;  ///< 95 % interval of Fieller (1954), J. R. Stat. Soc. B 16:175-185
    std::size_t n;     ///< replicates in which both are defined
};
/// All NaN when the 95 % interval of the mean below the line holds 0 (then no interval of the ratio is finite), or
/// below two replicates.
RatioOfMeans ratio_of_means(std::span<const double> above, std::span<const double> below);

}  // namespace adem::statistics
