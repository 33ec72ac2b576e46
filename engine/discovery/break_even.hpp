#pragma once

#include "engine/discovery/response_surface.hpp"

namespace adem::discovery {

/// A place along one factor at which a surface goes through 0.
struct BreakEven {
    double at;
    double low, high;                ///< 95 %: the places about it at which the surface cannot be told from 0
    bool low_is_open, high_is_open;  ///< they reach the end of what was looked at
    int above;                       ///< the sign of the surface beyond `at`
};

/// What a surface does along one factor.
struct Along {
    std::vector<BreakEven> crossings;  ///< in their order; of a curve at most two
    /// Without a crossing, the sign that the surface has all along and beyond its noise; 0 where that cannot be told.
    int everywhere = 0;
};

/// Only the middle of a factor's axis is looked at, between these places: at its ends there are hardly any points.
inline constexpr double first_place = 0.01, last_place = 0.99;

/// With the other factors at `place`. The intervals turn the intervals of the surface around (as those of Fieller 1954
/// do), so that they are open where the surface is too flat to say where it ends.
Along break_even(const ResponseSurface& surface, Place place, std::size_t factor);

}  // namespace adem::discovery
