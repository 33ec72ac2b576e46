#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/mechanism/registry.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// The year whose price level all prices have.
inline constexpr int price_level = 2024;

/// How a lever is paid for.
enum class PaidBy : std::uint8_t {
    plan,          ///< money that is known beforehand, and planned
    event,         ///< money, where and when something happens: how often is an outcome
    working_time,  ///< hours that are paid already: it takes them from something else
    nothing        ///< costs nobody anything by definition, or happens and cannot be bought
};

/// What becomes of a lever when the money of its line is used up.
enum class WithoutMoney : std::uint8_t {
    stops,     ///< it is 0
    usual,     ///< it is at most what is usual
    unchanged  ///< it costs nothing by itself, or goes with another lever
};

/// What one lever costs. A lever of a vocabulary (by role, institution or domain) stands here once.
struct UnitCost {
    std::string_view lever;  ///< "staff.fte"
    PaidBy paid_by = PaidBy::nothing;
    std::vector<std::string_view> prices = {};  ///< parameters; none where the lever itself is in euro
    std::string_view why = {};                  ///< in words: how the money, or why none
    std::vector<CostLine> lines = {};           ///< where it stands in the bill
    WithoutMoney without_money = WithoutMoney::stops;
};

std::span<const UnitCost> unit_costs();

/// The entry of a lever by its whole path ("staff.fte.teacher"); null when there is none.
const UnitCost* unit_cost_of(const LeverEntry& lever);

/// The prices of a lever with their sources, as the registry has them now: that of its own role, or else those of all.
std::vector<const ParameterEntry*> prices_of(const LeverEntry& lever, const Registry& registry);

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::PaidBy> {
    static constexpr auto names = std::to_array<std::string_view>({"plan", "event", "working_time", "nothing"});
};

}  // namespace adem
