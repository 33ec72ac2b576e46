#pragma once

#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// What governing costs: whoever leads, decides, coordinates, watches or learns is paid for it.
///
///     euro a month = Σ price · level of each effort / 12 + price · Σ commitment / 12 + [guaranteed] · price / 12
///
/// It changes nothing but the books. Prices: assumption.
struct GovernanceBill {
    static constexpr std::string_view name = "governance_bill";
    static constexpr std::string_view about = "Adds up what governing and working together cost";
    Lever<float> lead, mandate, delegated_budget, pooling, shared_vision, monitoring, learning_rate, evidence_gate,
        tailoring, knowledge_sharing, budget_guarantee;
    Lever<float, Institution> commitment;
    Prices prices;

    static void describe(auto& d) {
        using M = GovernanceBill;
        const auto share = [&](std::string_view lever, Lever<float> M::*member) {
            d.lever(lever, member, {0, "1", 0, 1}, assumption, "");
        };
        share("governance.lead", &M::lead);
        share("governance.mandate", &M::mandate);
        share("governance.delegated_budget", &M::delegated_budget);
        share("governance.pooling", &M::pooling);
        share("governance.shared_vision", &M::shared_vision);
        share("governance.monitoring", &M::monitoring);
        share("governance.learning_rate", &M::learning_rate);
        share("governance.evidence_gate", &M::evidence_gate);
        share("governance.tailoring", &M::tailoring);
        share("governance.knowledge_sharing", &M::knowledge_sharing);
        d.lever("governance.commitment", &M::commitment, {0, "1", 0, 1}, assumption, "");
        d.lever("governance.budget_guarantee", &M::budget_guarantee, {0, "year", 0, 50}, assumption, "");
        d.rule(&M::prices);
    }

    void operator()(Whole<Neighbourhood, InOut<SpentThisMonth>> here, Now now) const {
        auto& spent = here.get<SpentThisMonth>();
        const Keyed<float, GovernanceEffort> levels{{lead, mandate, delegated_budget, pooling, shared_vision,
                                                     monitoring, learning_rate, evidence_gate, tailoring,
                                                     knowledge_sharing}};
        for (const GovernanceEffort effort : all_of<GovernanceEffort>())
            spent[cost_line_of(effort)] += prices.governance_of(effort, static_cast<double>(levels[effort]));
        double committed = 0;
        for (const float strength : commitment.values) committed += static_cast<double>(strength);
        spent[CostLine::governance] +=
            prices.ties_of_money(committed, static_cast<double>(budget_guarantee), now.month().value);
    }
};

}  // namespace adem::model
