#pragma once

#include <algorithm>

#include "models/state/resident.hpp"

namespace adem::model {

/// The nearest mark that can be given.
constexpr float within_marks(float mark) {
    return std::clamp(mark, static_cast<float>(NeighbourhoodRating::info.low),
                      static_cast<float>(NeighbourhoodRating::info.high));
}

/// From a uniform number in (0, 1) one of mean 0 and standard deviation 1: cheaper than a normal one.
constexpr float unit_spread(double u) {
    constexpr double width = 3.4641016151377544;  // sqrt(12)
    return static_cast<float>((u - 0.5) * width);
}

}  // namespace adem::model
