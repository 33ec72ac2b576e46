#pragma once

#include <cmath>
#include <cstddef>
#include <limits>

#include "engine/output/series.hpp"

namespace adem {

/// One record over the neighbourhoods, each of which counts once; without controls and those in which it is not
/// defined.
class OverPlaces {
  public:
    /// `values[n * step]` belongs to neighbourhood n.
    OverPlaces(const ResultShape& shape, const double* values, std::size_t step = 1) {
        for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
            const double value = values[n * step];
            if (shape.is_control(n) || std::isnan(value)) continue;
            sum_ += value;
            ++counted_;
        }
    }
    /// NaN where it is defined nowhere.
    double total() const { return counted_ > 0 ? sum_ : std::numeric_limits<double>::quiet_NaN(); }
    double mean() const { return counted_ > 0 ? sum_ / counted_ : std::numeric_limits<double>::quiet_NaN(); }

  private:
    double sum_ = 0;
    int counted_ = 0;
};

}  // namespace adem
