#include "engine/output/statistics.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace adem::statistics {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Sum of f(x) over the values, with the rounding errors carried along (Neumaier 1974, Z. Angew. Math. Mech. 54:39-51).
template <typename F>
double careful_sum(std::span<const double> values, F f) {
    double sum = 0, lost = 0;
    for (const double value : values) {
        const double term = f(value), next = sum + term;
        lost += std::abs(sum) >= std::abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }
    return sum + lost;
}

std::vector<double> defined(std::span<const double> values) {
    std::vector<double> kept;
    kept.reserve(values.size());
    for (const double value : values) {
        if (std::isfinite(value)) kept.push_back(value);
    }
    return kept;
}

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

}  // namespace

double mean(std::span<const double> all) {
    const std::vector<double> values = defined(all);
    if (values.empty()) return undefined;
    const double first = values.front();  // sums of differences from it: exact when all values are equal
    return first + careful_sum(values, [first](double x) { return x - first; }) / static_cast<double>(values.size());
}

double standard_deviation(std::span<const double> all) {
    const std::vector<double> values = defined(all);
    if (values.size() < 2) return undefined;
    const double centre = mean(values);
    const double squares = careful_sum(values, [centre](double x) { return (x - centre) * (x - centre); });
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double quantile(std::span<const double> sorted, double p) {
    if (!(p >= 0 && p <= 1)) throw std::invalid_argument("a quantile needs a share from 0 to 1");
    if (sorted.empty()) return undefined;
    const double place = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double student_t_quantile(double p, double degrees) {
    return boost::math::quantile(boost::math::students_t_distribution<double>(degrees), p);
}

Summary summarise(std::span<const double> all) {
    std::vector<double> values = defined(all);
    Summary summary{mean(values), standard_deviation(values), 0, 0, 0, 0, 0, values.size()};
    std::sort(values.begin(), values.end());
    summary.p05 = quantile(values, 0.05);
    summary.p25 = quantile(values, 0.25);
    summary.p50 = quantile(values, 0.50);
    summary.p75 = quantile(values, 0.75);
    summary.p95 = quantile(values, 0.95);
    return summary;
}

PairedDifference compare(std::span<const double> a, std::span<const double> b, Good good) {
    if (a.size() != b.size())
        throw std::invalid_argument("a paired difference needs the same replicates on both sides");
    std::vector<double> differences;
    differences.reserve(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isfinite(a[i]) && std::isfinite(b[i])) differences.push_back(a[i] - b[i]);
    }
    const std::size_t n = differences.size();
    PairedDifference result{mean(differences), undefined, undefined, undefined, n};
    if (n >= 2) {
        const double half = half_width(standard_deviation(differences), n);
        result.low = result.mean - half;
        result.high = result.mean + half;
    }
    if (n >= 1 && good != Good::neither) {
        double count = 0;
        for (const double difference : differences) count += better(difference, good);
        result.share_better = count / static_cast<double>(n);
    }
    return result;
}

RatioOfMeans ratio_of_means(std::span<const double> above, std::span<const double> below) {
    if (above.size() != below.size())
        throw std::invalid_argument("a ratio of means needs the same replicates above and below");
    std::vector<double> a, b;
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (!std::isfinite(above[i]) || !std::isfinite(below[i])) continue;
        a.push_back(above[i]);
        b.push_back(below[i]);
    }
    const std::size_t n = a.size();
    RatioOfMeans ratio{undefined, undefined, undefined, n};
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
