#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/mechanism/policy.hpp"
#include "engine/mechanism/registry.hpp"
#include "models/programmes.hpp"

namespace adem::model {

/// Euro by year, or by month, and cost line.
using Bill = std::vector<std::array<double, vocabulary_size<CostLine>>>;

/// A policy in one neighbourhood, for so many months (> 0), with the residents that it has at the start. Prices and
/// levers are those of the registry; a lever that it does not have costs nothing.
struct PlanOf {
    const Registry& registry;
    const Policy& policy;
    const std::vector<ProgrammePlan>& programmes;
    Identity neighbourhood;
    std::string_view neighbourhood_name;
    double residents_at_start;
    int months;
};

/// What a policy costs when all goes as planned, by year and line: every post filled, every place open, every project
/// from its first month to its last. Recruitment and hand-overs are outcomes and not in it. The last year may be
/// shorter.
Bill planned_cost(const PlanOf& plan);
Bill planned_cost(const Registry& registry, const Policy& policy, const std::vector<ProgrammePlan>& programmes,
                  Identity neighbourhood, std::string_view neighbourhood_name, double residents_at_start, int months);

/// The same by month.
Bill planned_by_month(const PlanOf& plan);

/// What one lever or project costs on one line, by year.
struct PlannedItem {
    CostLine line{};
    std::string item;  ///< the path of a lever, or "programmes: " and a project's name
    std::vector<double> years;

    double total() const;
};

/// The same bill, by what asks for the money: in the order of the lines, then by item. What costs nothing is left out.
std::vector<PlannedItem> planned_items(const PlanOf& plan);
/// Adds the second list to the first, item by item.
void add_items(std::vector<PlannedItem>& sum, const std::vector<PlannedItem>& more);

}  // namespace adem::model
