#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

/// Tests of fit. Every seed is fixed, so that a test passes always or never; with another seed a right program would
/// fail each single check with probability `alpha`.
namespace adem::statistics {

inline constexpr double alpha = 1e-4;
inline constexpr double one_sided = 3.719016485;  // the standard normal quantile of 1 - alpha
inline constexpr double two_sided = 3.890591886;  // and of 1 - alpha / 2

/// Kolmogorov-Smirnov: how far the sample strays from a continuous distribution, as a share of what is allowed.
template <class Distribution>
double misfit(std::vector<double> sample, Distribution share_below) {
    std::sort(sample.begin(), sample.end());
    const auto n = static_cast<double>(sample.size());
    double furthest = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double expected = share_below(sample[i]);
        const auto rank = static_cast<double>(i);
        furthest = std::max({furthest, expected - rank / n, (rank + 1) / n - expected});
    }
    return furthest * std::sqrt(n) / std::sqrt(-0.5 * std::log(alpha / 2));
}

/// Chi-square of counts against shares that add up to one, as a share of what is allowed (Wilson & Hilferty 1931).
inline double misfit_of_counts(const std::vector<double>& counts, const std::vector<double>& shares) {
    double total = 0;
    for (const double count : counts) total += count;
    double chi_square = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double expected = total * shares[i];
        chi_square += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    const double freedom = static_cast<double>(counts.size()) - 1;
    const double spread = 2 / (9 * freedom);
    return chi_square / (freedom * std::pow(1 - spread + one_sided * std::sqrt(spread), 3));
}

/// The correlation of two samples, as a share of what independent ones may show.
inline double dependence(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    double sum_a = 0, sum_b = 0, sum_aa = 0, sum_bb = 0, sum_ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum_a += a[i];
        sum_b += b[i];
        sum_aa += a[i] * a[i];
        sum_bb += b[i] * b[i];
        sum_ab += a[i] * b[i];
    }
    const double covariance = sum_ab - sum_a * sum_b / n;
    const double variances = (sum_aa - sum_a * sum_a / n) * (sum_bb - sum_b * sum_b / n);
    return std::abs(covariance) / std::sqrt(variances) * std::sqrt(n) / two_sided;
}

/// The joint distribution of two samples of shares over 16 x 16 equal cells, as a share of what independence allows.
inline double joint_misfit(const std::vector<double>& a, const std::vector<double>& b) {
    constexpr std::size_t cells = 16;
    std::vector<double> counts(cells * cells, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        counts[static_cast<std::size_t>(a[i] * cells) * cells + static_cast<std::size_t>(b[i] * cells)] += 1;
    }
    return misfit_of_counts(counts, std::vector<double>(cells * cells, 1.0 / (cells * cells)));
}

}  // namespace adem::statistics
