#pragma once

#include <array>
#include <string_view>

#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What governing costs besides the work itself. Each word is the name of a lever of the group governance.
enum class GovernanceEffort : std::uint8_t {
    lead,
    mandate,
    delegated_budget,
    pooling,
    shared_vision,
    monitoring,
    learning_rate,
    evidence_gate,
    tailoring,
    knowledge_sharing
};

/// Working together is coordination, the rest governance.
constexpr CostLine cost_line_of(GovernanceEffort effort) {
    return effort == GovernanceEffort::pooling || effort == GovernanceEffort::shared_vision ? CostLine::coordination
                                                                                            : CostLine::governance;
}

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::GovernanceEffort> {
    static constexpr auto names = std::to_array<std::string_view>({"lead", "mandate", "delegated_budget", "pooling",
                                                                   "shared_vision", "monitoring", "learning_rate",
                                                                   "evidence_gate", "tailoring", "knowledge_sharing"});
};

}  // namespace adem
