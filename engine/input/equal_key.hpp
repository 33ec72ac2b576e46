#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/input/located.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

struct Registry;

/// What policies can be made equal in, and over what.
inline const std::vector<std::string> equal_in = {"planned_cost", "realised_cost", "contact_hours"};
inline const std::vector<std::string> equal_each = {"total", "year"};

/// The levers that a name stands for: a lever itself, or all with that beginning ("staff.fte": those of all roles).
std::vector<std::string> names_of_levers_to_scale(const Registry& registry);

/// Reads the key `equal`: one of `equal_in`, or a map {what, each, scale}. Problems: a wrong word, a lever that does
/// not exist or takes whole numbers only.
std::optional<EqualKey> read_equal(const Node& node, const Registry& registry, Problems& problems);

}  // namespace adem
