#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "engine/discovery/verdict.hpp"

namespace adem::discovery {

/// That a factor lies between two values, either of which may be open.
struct Condition {
    std::size_t factor;
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    /// The chance of as many wanted points when the box without this condition were not denser with it: quasi, because
    /// the condition was chosen on the same points. Bryant & Lempert (2010).
    double quasi_p = 1;

    bool holds(double value) const { return value > low && value < high; }
};

/// The points for which all conditions hold; all points without conditions.
using Box = std::vector<Condition>;
bool holds(const Box& box, const Columns& factors, std::size_t point);

/// How many of some points there are, and how many of these are wanted.
struct Count {
    std::size_t points = 0, wanted = 0;

    double density() const { return static_cast<double>(wanted) / static_cast<double>(points); }
};

/// What to look in: some points of a sample, each wanted or not, and the factors that may be used.
struct Search {
    const Columns& factors;
    const std::vector<std::uint8_t>& wanted;  ///< by point
    const std::vector<std::size_t>& points;
    std::size_t most_conditions = 3;
    std::size_t most_candidates = 6;  ///< factors, the strongest for what is wanted
};

struct FoundBox {
    Box box;  ///< no conditions: nothing was found
    Count inside;
    double worth = 0;  ///< see `worth_of`
};

/// Points inside, as a share of all, times how much denser they are than all: the weighted relative accuracy of
/// Todorovski, Flach & Lavrac (2000). It asks for many and for dense at once, and is 0 for all points.
double worth_of(Count inside, Count all);

/// The box worth most in which wanted points are the more, by the patient rule induction of Friedman & Fisher (1999),
/// Bump hunting in high-dimensional data, Stat. Comput. 9:123-143: peel off a twentieth of the box at the side where
/// that makes it densest, again and again; take the best box on the way; move its sides back and forth while that makes
/// it worth more. This is done for every choice of as many factors as there may be conditions from the candidates, so
/// that an early peel cannot use up a condition. Conditions with a quasi-p above 0.01 are dropped. Ties go to the first
/// factor, the lower side and the larger box, so that the same points always give the same box.
FoundBox densest_box(const Search& search);

}  // namespace adem::discovery
