#pragma once

#include <array>
#include <vector>

#include "engine/discovery/prim.hpp"
#include "engine/statistics/share.hpp"

namespace adem::discovery {

/// How many of some points have which verdict.
struct Verdicts {
    std::array<std::size_t, 3> count{};  ///< of -1, 0 and +1

    std::size_t of(int verdict) const { return count[static_cast<std::size_t>(verdict + 1)]; }
    std::size_t points() const { return count[0] + count[1] + count[2]; }
};

/// What a rule catches of some points that no earlier rule caught.
struct Caught {
    Verdicts inside;
    std::size_t of_that_kind = 0;  ///< points with the rule's verdict, those that earlier rules caught included

    /// Share of the points with that verdict that the rule catches; NaN where there are none.
    double coverage(int verdict) const;
    /// Share of the points it catches that have that verdict; NaN where it catches none.
    double density(int verdict) const;
    statistics::Interval coverage_interval(int verdict) const;
    statistics::Interval density_interval(int verdict) const;
};

/// If none of the earlier rules holds and this one does: that verdict.
struct Rule {
    Box box;
    int verdict;
    Caught on_own;       ///< on the points it was found on
    Caught on_held_out;  ///< on others
    double p_value;      ///< that it would do so well on these if it said nothing; Fisher's exact test
};

struct DecisionList {
    std::vector<Rule> rules;
    Verdicts all_held_out, rest_held_out;  ///< every point that was held out; those that no rule catches
    Verdicts all, rest;                    ///< the same of all points
};

/// Every third point is held out: no rule has seen it.
inline bool is_held_out(std::size_t point) { return point % 3 == 2; }

/// Rules that say where the verdict is +1 and where -1, found one after the other on the points that are left, each
/// time the box that is worth more. A rule stays only when the points that were held out bear it out: their verdicts
/// inside are denser than chance makes them in one of forty samples; as the first two boxes are tried and the next ones
/// only after a success, noise alone gives a rule in at most one of twenty samples. The points must be in random order.
DecisionList decision_list(const Columns& factors, const std::vector<int>& verdicts, std::size_t most_rules = 4);

}  // namespace adem::discovery
