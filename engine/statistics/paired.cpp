#include "engine/statistics/paired.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/base/math.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::statistics {
namespace {

double better(double difference, Good good) {
    if (difference == 0) return 0.5;
    return (difference > 0) == (good == Good::up) ? 1 : 0;
}

/// Half the width of the 95 % interval. The quantile is kept because thousands of rows ask for the same one.
double half_width(double sd, std::size_t n) {
    thread_local std::size_t last_n = 0;
    thread_local double last_t = 0;
    if (n != last_n) {
        last_t = student_t_quantile(0.975, static_cast<double>(n - 1));
        last_n = n;
    }
    return last_t * sd / std::sqrt(static_cast<double>(n));
}

/// Both sides where both are defined.
struct Pairs {
    std::vector<double> a, b;

    std::vector<double> differences() const {
        std::vector<double> list(a.size());
        std::transform(a.begin(), a.end(), b.begin(), list.begin(), [](double x, double y) { return x - y; });
        return list;
    }
};

Pairs pairs_of(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size()) throw std::invalid_argument("pairs need the same replicates on both sides");
    Pairs pairs;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
        pairs.a.push_back(a[i]);
        pairs.b.push_back(b[i]);
    }
    return pairs;
}

/// As `pairs_of`, of the means of those replicates that share their parameters.
Pairs independent_pairs(std::span<const double> a, std::span<const double> b, std::size_t per_draw) {
    if (per_draw <= 1 || a.size() != b.size()) return pairs_of(a, b);
    std::vector<double> both_a(a.begin(), a.end()), both_b(b.begin(), b.end());
    for (std::size_t i = 0; i < both_a.size(); ++i)
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) both_a[i] = both_b[i] = math::not_a_number;
    return pairs_of(means_by_draw(both_a, per_draw), means_by_draw(both_b, per_draw));
}

/// Interval, p-value and what the pairing saved, of two independent pairs or more.
void add_precision(const Pairs& pairs, PairedDifference& result) {
    const std::size_t n = pairs.a.size();
    const double sd = standard_deviation(pairs.differences());
    const double half = half_width(sd, n);
    result.low = result.mean - half;
    result.high = result.mean + half;
    const double error = sd / std::sqrt(static_cast<double>(n));
    if (result.mean == 0)
        result.p_value = 1;
    else
        result.p_value = student_t_two_sided(result.mean / error, static_cast<double>(n - 1));
    const double of_a = standard_deviation(pairs.a), of_b = standard_deviation(pairs.b);
    const double independent = of_a * of_a + of_b * of_b;
    if (independent > 0) result.variance_saved = 1 - sd * sd / independent;
}

double share_better(const std::vector<double>& differences, Good good) {
    double count = 0;
    for (const double difference : differences) count += better(difference, good);
    return count / static_cast<double>(differences.size());
}

}  // namespace

std::vector<double> means_by_draw(std::span<const double> values, std::size_t per_draw) {
    if (per_draw <= 1) return {values.begin(), values.end()};
    std::vector<double> means;
    for (std::size_t first = 0; first < values.size(); first += per_draw)
        means.push_back(mean(values.subspan(first, std::min(per_draw, values.size() - first))));
    return means;
}

PairedDifference compare(std::span<const double> a, std::span<const double> b, Good good, std::size_t per_draw) {
    const std::vector<double> differences = pairs_of(a, b).differences();
    const Pairs independent = independent_pairs(a, b, per_draw);
    const std::size_t n = differences.size();
    PairedDifference result{mean(independent.differences()), math::not_a_number, math::not_a_number, math::not_a_number,
                            n};
    if (independent.a.size() >= 2) add_precision(independent, result);
    if (n >= 1 && good != Good::neither) {
        result.share_better = share_better(differences, good);
        result.share_interval = wilson(result.share_better, static_cast<double>(independent.a.size()));
    }
    return result;
}

RatioOfMeans ratio_of_means(std::span<const double> above, std::span<const double> below, std::size_t per_draw) {
    const auto [a, b] = independent_pairs(above, below, per_draw);
    const std::size_t n = a.size();
    RatioOfMeans ratio{math::not_a_number, math::not_a_number, math::not_a_number, n};
    if (n < 2) return ratio;
    const double mean_a = mean(a), mean_b = mean(b);
    std::vector<double> aa, ab, bb;
    for (std::size_t i = 0; i < n; ++i) {
        aa.push_back((a[i] - mean_a) * (a[i] - mean_a));
        ab.push_back((a[i] - mean_a) * (b[i] - mean_b));
        bb.push_back((b[i] - mean_b) * (b[i] - mean_b));
    }
    const auto same = [](double x) { return x; };
    // Variances of the means times t squared; the interval holds every ratio r for which a - r b may have mean 0.
    const double width = half_width(1, n);
    const double scale = width * width / static_cast<double>(n - 1);
    const double square = mean_b * mean_b - scale * careful_sum(bb, same);
    if (!(square > 0)) return ratio;
    const double middle = mean_a * mean_b - scale * careful_sum(ab, same);
    const double rest = mean_a * mean_a - scale * careful_sum(aa, same);
    const double half = std::sqrt(std::max(0.0, middle * middle - square * rest)) / square;
    return {mean_a / mean_b, middle / square - half, middle / square + half, n};
}

}  // namespace adem::statistics
