#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/output/results.hpp"

namespace adem::model {

/// Public money that a policy's residents cost outside its budget (social assistance, debts, care, crime), over all
/// whole years and the neighbourhoods that the policy is for, per replicate, in euro. A year's costs are divided by
/// (1 + discount)^(years that have passed). Nothing when the results do not hold these costs.
std::optional<std::vector<double>> costs_elsewhere(const Results& results, std::size_t scenario, double discount);

}  // namespace adem::model
