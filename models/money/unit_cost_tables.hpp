#pragma once

#include <vector>

#include "models/money/unit_costs.hpp"

/// The parts of the table of unit costs.
namespace adem::model::unit_cost_tables {

using Costs = std::vector<UnitCost>;

inline constexpr PaidBy plan = PaidBy::plan, event = PaidBy::event, hours = PaidBy::working_time,
                        none = PaidBy::nothing;

const Costs& of_staff();
const Costs& of_access_and_promises();
const Costs& of_residents();

}  // namespace adem::model::unit_cost_tables
