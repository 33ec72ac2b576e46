#pragma once

#include <cstddef>
#include <vector>

#include "engine/statistics/good.hpp"
#include "engine/statistics/share.hpp"

namespace adem::statistics {

/// How one of several policies does in worlds of which nobody knows which one is ours: each replicate is a world that
/// all policies meet. In the unit of the indicator. Worlds in which a policy has no value do not count.
struct Choice {
    double share_best;        ///< worlds in which it does best; those who tie share the world
    Interval best_interval;   ///< 95 %, by Wilson
    double worst_decile;      ///< its mean in the tenth of the worlds in which it does worst
    double share_worse;       ///< worlds in which it does worse than the reference
    Interval worse_interval;  ///< 95 %, by Wilson
    double regret;            ///< mean of what the best in each world does better
    double largest_regret;    ///< in the world in which that is most (Savage 1951, J. Am. Stat. Assoc. 46:55-67)
    std::size_t n;            ///< worlds
};

/// `values[policy][replicate]`; `reference` is one of the policies. Replicates that share the parameters that they
/// drew, `per_draw` in a row, count as one in intervals. All NaN when no direction is good, or there is no world.
std::vector<Choice> choices(const std::vector<std::vector<double>>& values, std::size_t reference, Good good,
                            std::size_t per_draw = 1);

}  // namespace adem::statistics
