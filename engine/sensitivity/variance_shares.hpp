#pragma once

#include <cstdint>

#include "engine/sensitivity/design.hpp"

namespace adem::sensitivity {

/// The points for Sobol's indices, after Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola (2010), Variance based
/// sensitivity analysis of model output, Comput. Phys. Commun. 181:259-270.
///
/// A row is two independent random points A and B and, for each factor, A with this factor taken from B.
class RowsDesign {
  public:
    RowsDesign(std::vector<Factor> factors, std::uint64_t seed);

    const std::vector<Factor>& factors() const { return factors_; }
    std::size_t points_per_row() const { return factors_.size() + 2; }
    /// Of the points of all rows, one row after the other: A, B, then A with each factor of B.
    Point point(std::size_t k) const;

  private:
    std::vector<Factor> factors_;
    std::uint64_t seed_;
    std::size_t dimensions_;
};

/// An estimate with its 95 % interval: the percentiles of a bootstrap over the rows.
struct Estimate {
    double value, low, high;
};

/// Sobol's indices of a factor: shares of the variance of the number over the unit cube.
struct Shares {
    Estimate first;  ///< what goes when this factor alone is known
    Estimate total;  ///< what stays when all others are known
};

struct VarianceShares {
    std::vector<Shares> factors;  ///< not defined where nothing varies, or below two rows
    double variance = 0;          ///< of the number, chance included
    double chance = 0;            ///< share of it that chance leaves; not defined with fewer than two chances
    std::size_t rows = 0;         ///< complete ones; the others are left out
};

/// First order by the estimator (b) of table 2 of Saltelli et al. (2010), total by that of Jansen (1999), Analysis of
/// variance designs for model output, Comput. Phys. Commun. 117:35-43. Both are exactly 0 for a factor that changes
/// nothing. `observed` holds the points of the design from the first on, in their order.
VarianceShares variance_shares(const RowsDesign& design, const Observed& observed, std::uint64_t seed,
                               unsigned resamples = 1000);

}  // namespace adem::sensitivity
