#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/discovery/verdict.hpp"

namespace adem::discovery {

/// A place in the unit cube of the factors of a surface.
using Place = std::vector<double>;

struct Height {
    double value, low, high;  ///< with its 95 % interval

    /// +1 or -1 where the interval leaves out 0, else 0.
    int sign() const { return low > 0 ? 1 : high < 0 ? -1 : 0; }
};

/// What a number is on average at a place, given a few factors alone: a second-order polynomial in their places, by
/// least squares (Box & Wilson 1951, J. R. Stat. Soc. B 13:1-45). All that other factors and chance do is scatter
/// about it. Intervals are the percentiles of a bootstrap over the points, widened by sqrt(n / (n - terms)) because a
/// fit lies closer to its own points than the truth does.
class ResponseSurface {
  public:
    /// `places`: columns of one to three factors, in (0, 1). Points: more than twice the terms.
    ResponseSurface(const Columns& places, const std::vector<double>& numbers, std::uint64_t seed,
                    unsigned resamples = 1000);

    /// A constant, and for each factor a line, a curve and its product with each other one.
    static std::size_t terms(std::size_t factors) { return 1 + 2 * factors + factors * (factors - 1) / 2; }

    std::size_t factors() const { return factors_; }
    double at(const Place& place) const;
    Height height(const Place& place) const;

    /// What the surface that is fitted without a point says about that point.
    const std::vector<double>& left_out() const { return left_out_; }
    /// 1 less the mean square that these are off, over that of the means without the point: at most 1; 0 or less where
    /// the surface says no more than the mean does. NaN where the number does not vary.
    double cross_validated() const { return cross_validated_; }

  private:
    static constexpr std::size_t most_terms = 10;
    using Terms = std::array<double, most_terms>;

    static Terms terms_at(const Place& place);
    Terms fitted(const std::vector<std::size_t>& points) const;
    void cross_validate();
    double value_of(const Terms& coefficients, const Terms& terms) const;

    std::size_t factors_, used_;
    std::vector<Terms> rows_;
    std::vector<double> numbers_;
    Terms coefficients_{};
    std::vector<Terms> resampled_;
    std::vector<double> left_out_;
    double cross_validated_;
};

}  // namespace adem::discovery
