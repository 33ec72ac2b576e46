#pragma once

#include <cstdint>
#include <vector>

#include "engine/discovery/verdict.hpp"

namespace adem::discovery {

/// How much a number depends on a factor by itself.
struct Strength {
    /// First-order index: share of the variance of the number that goes when this factor is known. Less what chance
    /// alone gives on average, so that it can be a little below 0. 0 where nothing varies.
    double share = 0;
    /// The chance that the strongest of this many factors looks at least this strong when none of them matters.
    double p_value = 1;
};

/// First-order indices of all factors from one sample that need have no design, after Plischke, Borgonovo & Smith
/// (2013), Global sensitivity measures from given data, Eur. J. Oper. Res. 226:536-550: the points are cut into parts
/// of equal size by the factor, and the variance between their means is set against all. The parts are as many as the
/// fourth root of the points, and at least 3; the index is corrected for them as Kelley (1935) corrects eta squared.
std::vector<double> first_order_shares(const Columns& factors, const std::vector<double>& numbers);

/// The same with p-values by permuting the numbers: of the maximum over all factors (Westfall & Young 1993,
/// Resampling-based multiple testing), so that looking at many factors finds no more than looking at one.
std::vector<Strength> strengths(const Columns& factors, const std::vector<double>& numbers, std::uint64_t seed,
                                unsigned permutations = 499);

/// Places of the factors in the order of their shares, the largest first; ties in the order given.
std::vector<std::size_t> strongest_first(const std::vector<double>& shares);

}  // namespace adem::discovery
