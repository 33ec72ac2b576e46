#pragma once

#include <cmath>

namespace adem::model {

/// A figure with so many decimals, as a profile states it.
inline double with_decimals(double value, int decimals) {
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return std::round(value * scale) / scale;
}

inline constexpr int share_decimals = 4;

}  // namespace adem::model
