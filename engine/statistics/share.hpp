#pragma once

#include <limits>

namespace adem::statistics {

struct Interval {
    double low, high;
};
inline constexpr Interval unknown_interval{std::numeric_limits<double>::quiet_NaN(),
                                           std::numeric_limits<double>::quiet_NaN()};

/// 95 % interval of a share of n independent replicates, by the score test of Wilson (1927), J. Am. Stat. Assoc.
/// 22:209-212: near 95 % on average also where the share is close to 0 or 1, where it stays within 0 to 1 and is not
/// empty (Brown, Cai and DasGupta 2001, Stat. Sci. 16:101-133). 0 <= share <= 1; ties may count as half. NaN for n = 0.
Interval wilson(double share, double n);

}  // namespace adem::statistics
