#pragma once

#include <cstddef>
#include <vector>

#include "engine/output/results.hpp"

namespace adem::tools::report {

enum class Over {
    mean,     ///< each neighbourhood counts once, as in all comparisons
    together  ///< added up
};

/// One indicator of one group under one policy: at every record, the value in each replicate, over the neighbourhoods
/// that are no controls. NaN where it is defined in none of them. Memory: 8 bytes a record and replicate.
class ValuesByTime {
  public:
    ValuesByTime(const Results& results, std::size_t scenario, std::size_t indicator, std::size_t group,
                 Over over = Over::mean);

    std::size_t times() const { return values_.size(); }
    const std::vector<double>& at(std::size_t time) const { return values_[time]; }

  private:
    std::vector<std::vector<double>> values_;  // [time][replicate]
};

}  // namespace adem::tools::report
