#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem::model {

/// Choices of a policy that belong together: the levers whose paths begin with the same word ("staff"), or all projects
/// ("programmes"). The budget belongs to "money".
struct PolicyGroup {
    std::string name;
    std::vector<std::string> what;  ///< in which levers and projects the policies differ; "budget"
};

/// The groups in which two scenarios differ, levers in the order of the model and projects last. A lever that one sets
/// to its default and the other leaves alone is alike.
std::vector<PolicyGroup> groups_that_differ(const Scenario& a, const Scenario& b, const Registry& registry);

/// A policy between two: group k of `groups` as in `b` where bit k is set, all else as in `a`.
Scenario hybrid(const Scenario& a, const Scenario& b, const std::vector<PolicyGroup>& groups, std::uint32_t from_b);

}  // namespace adem::model
