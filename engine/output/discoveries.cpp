#include "engine/output/discoveries.hpp"

#include "engine/statistics/false_discovery.hpp"

namespace adem {

Discoveries::Discoveries(const ResultShape& shape)
    : months_(static_cast<std::size_t>(shape.months) + 1),
      p_values_(shape.scenarios.size() * (shape.scenarios.size() - 1) / 2 * months_),
      limits_(p_values_.size(), -1) {}

void Discoveries::add(std::size_t pair, int month, double p_value) { p_values_[at(pair, month)].push_back(p_value); }

void Discoveries::settle() {
    for (std::size_t k = 0; k < limits_.size(); ++k) limits_[k] = statistics::discovery_limit(p_values_[k]);
    p_values_.clear();
}

}  // namespace adem
