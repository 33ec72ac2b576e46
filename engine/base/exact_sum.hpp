#pragma once

#include <cstdint>

#include "engine/base/math.hpp"

namespace adem {

/// A sum that does not depend on the order or grouping of its terms.
///
/// Each term is rounded once to a multiple of 2^-32 (an error of at most 1.2e-10) and kept in a 128-bit integer, so
/// adding is exact and threads may add in any order. 2^54 terms of at most 2^40 fit. A term that is not a number or
/// lies outside +-2^40 is a programmer's error; it makes the sum "not a number", which no later term repairs.
class ExactSum {
  public:
    void add(double x) {
        const double scaled = x * 0x1p32;
        if (scaled > -at_most_halves && scaled < at_most_halves) {
            total_ += static_cast<std::int64_t>(math::nearest(scaled));
        } else if (scaled >= -largest && scaled <= largest) {
            total_ += static_cast<Wide>(scaled);
        } else {
            valid_ = false;
        }
    }

    /// Adds weight * x, a product that is rounded as a double first.
    void add(double x, double weight) { add(x * weight); }

    void merge(const ExactSum& other) {
        total_ += other.total_;
        valid_ = valid_ && other.valid_;
    }

    /// The sum, rounded once to the nearest double.
    double value() const { return valid_ ? static_cast<double>(total_) * 0x1p-32 : math::not_a_number; }

    bool operator==(const ExactSum&) const = default;

  private:
    __extension__ typedef __int128 Wide;
    static constexpr double at_most_halves =
        0x1p51;  // from here on the only fraction is a half, and cutting it off is as near
    static constexpr double largest = 0x1p72;

    Wide total_ = 0;
    bool valid_ = true;
};

}  // namespace adem
