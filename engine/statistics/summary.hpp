#pragma once

#include <cstddef>
#include <span>
#include <vector>

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

/// The chance that Student's t with `degrees` > 0 degrees of freedom is at least as far from 0 as t, on either side.
double student_t_two_sided(double t, double degrees);

struct Summary {
    double mean, sd, p05, p25, p50, p75, p95;
    std::size_t n;  ///< values that are defined
};
Summary summarise(std::span<const double> values);

/// The values that are finite, in their order.
std::vector<double> defined(std::span<const double> values);

/// Sum of f(x) over the values, with the rounding errors carried along (Neumaier 1974, Z. Angew. Math. Mech. 54:39-51).
template <typename F>
double careful_sum(std::span<const double> values, F f) {
    double sum = 0, lost = 0;
    for (const double value : values) {
        const double term = f(value), next = sum + term;
        const bool keeps_sum = (sum < 0 ? -sum : sum) >= (term < 0 ? -term : term);
        lost += keeps_sum ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }
    return sum + lost;
}

}  // namespace adem::statistics
