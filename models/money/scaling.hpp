#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem::model {

/// A straight line from what a lever is to what it becomes: value · factor + extra.
struct Change {
    double factor = 1;
    double extra = 0;
    bool operator==(const Change&) const = default;
};

/// The levers that a name stands for: a lever itself, or all with that beginning ("staff.fte": those of all roles).
std::vector<const LeverEntry*> levers_named(const Registry& registry, const std::string& name);

/// The scenario with a lever changed in every place: one change for the whole run, or one for each year. Where the
/// scenario does not set the lever its default is changed. No change leaves the scenario as it is.
Scenario changed(const Scenario& scenario, const LeverEntry& lever, std::span<const Change> by_year);

/// How much each year's values of these levers can be multiplied before one leaves its range.
std::vector<double> highest_factors(const Scenario& scenario, const std::vector<const LeverEntry*>& levers);

}  // namespace adem::model
