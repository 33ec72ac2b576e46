#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "engine/mechanism/policy.hpp"
#include "engine/mechanism/registry.hpp"
#include "models/programmes.hpp"

namespace adem::model {

/// Euro by year and cost line.
using Bill = std::vector<std::array<double, vocabulary_size<CostLine>>>;

/// What a policy costs in one neighbourhood when all goes as planned: every post filled, every place open, every
/// project from its first month to its last. Recruitment and hand-overs are outcomes and not in it.
///
/// Prices and levers are those of `registry`; a lever that it does not have costs nothing. `months` > 0 is the length
/// of the run; the last year may be shorter.
Bill planned_cost(const Registry& registry, const Policy& policy, const std::vector<ProgrammePlan>& programmes,
                  Identity neighbourhood, std::string_view neighbourhood_name, double residents_at_start, int months);

}  // namespace adem::model
