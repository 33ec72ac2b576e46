#include "engine/statistics/share.hpp"

#include <algorithm>
#include <cmath>

namespace adem::statistics {

Interval wilson(double share, double n) {
    constexpr double normal_975 = 1.959963984540054;  // 97.5 % of a normal distribution lies below it
    if (!(n > 0) || std::isnan(share)) return unknown_interval;
    const double square = normal_975 * normal_975 / n;
    const double middle = (share + square / 2) / (1 + square);
    const double half = normal_975 / (1 + square) * std::sqrt(share * (1 - share) / n + square / (4 * n));
    // With a share of 0 or 1 an end is 0 or 1 itself, but for rounding.
    return {share <= 0 ? 0 : std::max(0.0, middle - half), share >= 1 ? 1 : std::min(1.0, middle + half)};
}

}  // namespace adem::statistics
