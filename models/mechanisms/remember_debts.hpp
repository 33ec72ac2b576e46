#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// While the world settles the neighbourhood notes the rate of entering debt that balances leaving it:
///
///     inflow = exit · households in debt / sum of relative risks of the others
struct RememberDebts {
    static constexpr std::string_view name = "remember_debts";
    static constexpr std::string_view about = "Notes the rate of entering debt of the settled start";
    DebtRisk debt;

    static void describe(auto& d) { d.rule(&RememberDebts::debt); }

    void operator()(Every<Household, In<IncomeOf>, In<ProblemDebt>, In<Earners>> households,
                    Whole<Neighbourhood, InOut<DebtInflowNorm>> here) const {
        ExactSum indebted, risk;
        for (const auto home : households) {
            if (home.get<ProblemDebt>()) {
                indebted.add(1);
            } else {
                risk.add(debt.relative_risk(home.get<IncomeOf>(), home.get<Earners>()));
            }
        }
        const double inflow = static_cast<double>(debt.exit) * indebted.value();
        here.get<DebtInflowNorm>() =
            risk.value() > 0 ? static_cast<float>(std::min(inflow / risk.value(), DebtInflowNorm::info.high)) : 0;
    }
};

}  // namespace adem::model
