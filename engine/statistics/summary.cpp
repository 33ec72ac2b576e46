#include "engine/statistics/summary.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <stdexcept>

#include "engine/base/math.hpp"

namespace adem::statistics {
std::vector<double> defined(std::span<const double> values) {
    std::vector<double> kept;
    kept.reserve(values.size());
    for (const double value : values) {
        if (std::isfinite(value)) kept.push_back(value);
    }
    return kept;
}

double mean(std::span<const double> all) {
    const std::vector<double> values = defined(all);
    if (values.empty()) return math::not_a_number;
    const double first = values.front();  // sums of differences from it: exact when all values are equal
    return first + careful_sum(values, [first](double x) { return x - first; }) / static_cast<double>(values.size());
}

double standard_deviation(std::span<const double> all) {
    const std::vector<double> values = defined(all);
    if (values.size() < 2) return math::not_a_number;
    const double centre = mean(values);
    const double squares = careful_sum(values, [centre](double x) { return (x - centre) * (x - centre); });
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double quantile(std::span<const double> sorted, double p) {
    if (!(p >= 0 && p <= 1)) throw std::invalid_argument("a quantile needs a share from 0 to 1");
    if (sorted.empty()) return math::not_a_number;
    const double place = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double student_t_quantile(double p, double degrees) {
    return boost::math::quantile(boost::math::students_t_distribution<double>(degrees), p);
}

double student_t_two_sided(double t, double degrees) {
    if (std::isinf(t)) return 0;
    return 2 * boost::math::cdf(boost::math::students_t_distribution<double>(degrees), -std::abs(t));
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

}  // namespace adem::statistics
