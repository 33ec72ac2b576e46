#pragma once

#include <cassert>
#include <cstdint>

#include "engine/base/math.hpp"

namespace adem {

/// A sum that does not depend on the order or grouping of its terms.
///
/// Each term is rounded once to a multiple of 2^-32 (an error of at most 1.2e-10) and kept in a 128-bit integer, so
/// adding is exact and threads may add in any order. Terms must be finite with |x| <= 2^40; 2^54 such terms fit.
class ExactSum {
  public:
    void add(double x) { total_ += on_grid(x); }

    /// Adds weight * x, a product that is rounded as a double first.
    void add(double x, double weight) { add(x * weight); }

    void merge(const ExactSum& other) { total_ += other.total_; }

    /// The sum, rounded once to the nearest double.
    double value() const { return static_cast<double>(total_) * 0x1p-32; }

    bool operator==(const ExactSum&) const = default;

  private:
    __extension__ typedef __int128 Wide;

    static Wide on_grid(double x) {
        assert(x >= -0x1p40 && x <= 0x1p40 && "a term of an exact sum lies outside +-2^40");
        const double scaled = x * 0x1p32;
        constexpr double whole_from_here = 0x1p51;  // a scaled term this large carries no fraction finer than a half
        if (scaled > -whole_from_here && scaled < whole_from_here) {
            return static_cast<std::int64_t>(math::nearest(scaled));
        }
        return static_cast<Wide>(scaled);
    }

    Wide total_ = 0;
};

}  // namespace adem
