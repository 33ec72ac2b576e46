#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/output/replicate_set.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// What a difference is held against to say whether it is large: spreads at month 0, before policies part, so that they
/// are the same for all scenarios. Pooled over the replicates: the root of the mean variance. NaN where there is none.
class Yardsticks {
  public:
    explicit Yardsticks(const ResultShape&);

    /// Records of one indicator, from month 0 on, in all replicates.
    void add_start(std::size_t indicator, const Slab&);
    /// Recording::spreads() of the next replicate.
    void add_spreads(std::span<const double>);

    /// Standard deviation between all individuals of a neighbourhood.
    double residents(std::size_t indicator, std::size_t neighbourhood) const;
    /// Standard deviation between the neighbourhoods, controls left out, of the values for all their people.
    double neighbourhoods(std::size_t indicator) const { return between_[indicator]; }

  private:
    const ResultShape& shape_;
    std::vector<double> between_;       // by indicator
    std::vector<double> squares_;       // summed over the replicates, by indicator and neighbourhood
    std::vector<std::size_t> counted_;  // likewise
};

/// The root of the mean of the squares that are defined; NaN for none, or when all are 0.
double pooled(std::span<const double> deviations);

}  // namespace adem
