#include "engine/statistics/crossover.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/base/math.hpp"

namespace adem::statistics {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Months are not interpolated: the smallest of which at least this share is not larger.
double reached_by(const std::vector<double>& sorted, double share) {
    const auto count = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(count, 1) - 1];
}

}  // namespace

void Lead::Since::add(int now, double ahead) {
    const int next = ahead > 0 ? 1 : ahead < 0 ? -1 : 0;
    if (next != sign || month < 0) month = now;
    sign = next;
}

double Lead::Since::one() const { return month < 0 ? math::not_a_number : sign > 0 ? month : never; }
double Lead::Since::other() const { return month < 0 ? math::not_a_number : sign < 0 ? month : never; }

void Lead::add(int month, double ahead, double months) {
    if (std::isnan(ahead)) return;
    sum_ += ahead * months;
    level_.add(month, ahead);
    total_.add(month, sum_);
}

Crossover crossover(std::span<const double> months, int first, std::size_t per_draw) {
    std::vector<double> sorted;
    for (const double month : months)
        if (!std::isnan(month)) sorted.push_back(month);
    const std::size_t n = sorted.size();
    if (n == 0)
        return {math::not_a_number, math::not_a_number, math::not_a_number,
                math::not_a_number, math::not_a_number, math::not_a_number,
                math::not_a_number, unknown_interval,   0};
    std::sort(sorted.begin(), sorted.end());
    const auto share = [&](auto holds) {
        return static_cast<double>(std::count_if(sorted.begin(), sorted.end(), holds)) / static_cast<double>(n);
    };
    const double share_never = share([](double month) { return std::isinf(month); });
    return {reached_by(sorted, 0.05),
            reached_by(sorted, 0.25),
            reached_by(sorted, 0.50),
            reached_by(sorted, 0.75),
            reached_by(sorted, 0.95),
            share([first](double month) { return month <= first; }),
            share_never,
            wilson(share_never, std::ceil(static_cast<double>(n) / static_cast<double>(per_draw))),
            n};
}

}  // namespace adem::statistics
