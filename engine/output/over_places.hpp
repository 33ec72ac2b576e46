#pragma once

#include <cmath>
#include <cstddef>
#include <limits>

#include "engine/output/series.hpp"

namespace adem {

/// One record over the neighbourhoods, each of which counts once; without controls and those in which it is not
/// defined.
struct OverPlaces {
    double sum = 0;
    int counted = 0;

    /// `values[n * step]` belongs to neighbourhood n.
    OverPlaces(const ResultShape& shape, const double* values, std::size_t step = 1) {
        for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
            const double value = values[n * step];
            if (shape.is_control(n) || std::isnan(value)) continue;
            sum += value;
            ++counted;
        }
    }
    /// NaN where it is defined nowhere.
    double total() const { return counted > 0 ? sum : std::numeric_limits<double>::quiet_NaN(); }
    double mean() const { return counted > 0 ? sum / counted : std::numeric_limits<double>::quiet_NaN(); }
};

}  // namespace adem
