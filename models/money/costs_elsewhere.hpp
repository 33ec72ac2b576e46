#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/output/results.hpp"

namespace adem::model {

/// Public money of one kind that a policy's residents cost outside its budget (social assistance, debts, care, youth
/// care, crime, vacant dwellings), over whole years and the neighbourhoods that the policy is for.
struct CostElsewhere {
    std::string indicator;     ///< "downstream_care"
    std::vector<double> euro;  ///< per replicate
};

/// Each kind that the results hold, over the first `years`. A year's costs are divided by (1 + discount)^(years that
/// have passed at its end).
std::vector<CostElsewhere> costs_elsewhere(const Results& results, std::size_t scenario, double discount, int years);

/// All kinds together, per replicate; empty when the results hold none.
std::vector<double> all_costs_elsewhere(const Results& results, std::size_t scenario, double discount, int years);

}  // namespace adem::model
