#pragma once

#include <array>
#include <vector>

#include "models/experiment.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What a scenario plans to spend, in euro; controls are not part of it.
struct PlannedBill {
    std::vector<double> by_year;
    std::array<double, vocabulary_size<CostLine>> by_line{};
    double total = 0;
};

PlannedBill planned_bill(const Experiment& experiment, std::size_t scenario = 0);

}  // namespace adem::model
