#pragma once

#include <vector>

#include "engine/input/scenario.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// Control neighbourhoods: for each neighbourhood that a scenario names, `controls` others with the same profile, their
/// own people and their own chance, in the same world. What the scenario does, it does in the named ones only: controls
/// have the default of every lever and no projects, which is also how every world settles.

/// "bospolder control 2", counted from 1.
std::string control_name(const std::string& neighbourhood, int number);

/// The scenario as it is simulated: its controls are neighbourhoods like others, behind those it names, and its policy
/// and projects say where they apply. Throws InputError when a control would have the name of another neighbourhood.
Scenario with_controls(const Scenario& scenario);

/// Of each neighbourhood of `with_controls`: which of the named ones it is a control of, or -1.
std::vector<int> control_of(const Scenario& scenario);

}  // namespace adem::model
