#pragma once

#include <cstddef>
#include <vector>

#include "engine/output/series.hpp"

namespace adem {

/// Which differences survive that many were looked at. Asked at once: of one pair of scenarios, in one month, all
/// indicators, neighbourhoods and groups that have a value then. First all p-values are added, then it is settled.
class Discoveries {
  public:
    explicit Discoveries(const ResultShape&);

    void add(std::size_t pair, int month, double p_value);
    void settle();
    bool survives(std::size_t pair, int month, double p_value) const { return p_value <= limits_[at(pair, month)]; }

  private:
    std::size_t at(std::size_t pair, int month) const { return pair * months_ + static_cast<std::size_t>(month); }

    std::size_t months_;
    std::vector<std::vector<double>> p_values_;  // by pair and month, until it is settled
    std::vector<double> limits_;
};

}  // namespace adem
