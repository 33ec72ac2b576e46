#pragma once

#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Every fund has its own rules and reports, and the time for them goes off the time for residents.
///
///     time = per fund · (funds − 1) · (1 − pooling),  at most a half
///
/// Funds: one for each project under way, and those that the policy keeps besides. Pooling merges them into one
/// account; it costs coordination. That small funds cost time: Movisie (2023) on accounts, for the direction; size:
/// assumption.
struct FundingPots {
    static constexpr std::string_view name = "funding_pots";
    static constexpr std::string_view about = "Several funds take time for reports; pooled ones do not";
    Parameter<float> per_fund;
    Lever<float> funds, pooling;

    static void describe(auto& d) {
        using M = FundingPots;
        d.param("per_fund", &M::per_fund, {0.02, "1", 0, 0.5}, Uniform{0, 0.04}, assumption,
                "Share of working time that each fund beyond the first takes; 0: none");
        d.lever("governance.funds", &M::funds, {0, "fund", 0, 50}, assumption,
                "Departmental funds besides those of the projects, each with its own account");
        d.lever("governance.pooling", &M::pooling, {0, "1", 0, 1}, assumption,
                "Share of the funds that is merged into one account");
    }

    void operator()(Every<Programme, In<StateOf>, In<Regular>> projects,
                    Whole<Neighbourhood, InOut<TimeForFunds>> here) const {
        float number = funds;
        for (const auto project : projects)
            if (is_running(project.get<StateOf>()) && project.get<Regular>() == 0) number += 1;
        const float time = per_fund * std::max(0.0F, number - 1) * (1 - pooling);
        here.get<TimeForFunds>() = std::min(time, 0.5F);
    }
};

}  // namespace adem::model
