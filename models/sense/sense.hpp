#pragma once

#include <string>
#include <vector>

#include "engine/input/problems.hpp"
#include "engine/input/scenario.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// What is wrong and what is odd in a scenario that can be read, when it is held against what its words mean.
struct Sense {
    Problems errors;  ///< it cannot be meant: work that takes more than all time, a role that nobody has, overspending
    Problems warnings;  ///< legal and odd: what nothing reads, what never holds, more staff than residents
};

/// `profiles` are those of the scenario's neighbourhoods, in their order.
Sense sense_of(const Scenario& scenario, const std::vector<Profile>& profiles, const Registry& registry);

/// Adds a problem for each name that is no indicator.
void check_indicators(const std::vector<std::string>& names, Problems& problems);

}  // namespace adem::model
