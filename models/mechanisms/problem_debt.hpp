#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"

namespace adem::model {

/// Households run into debts that they cannot repay, the sooner the lower their income, when nobody earns, and after a
/// separation; a spell lasts about seven years. The neighbourhood's inflow is the one that balanced the outflow at the
/// start.
///
///     entering = neighbourhood's rate · risk(income, earners) · (after a separation: times s),   leaving = exit
///
/// CBS (2020): 7.6 % of households, about 1 % enter in a year.
struct ProblemDebts {
    static constexpr std::string_view name = "problem_debt";
    static constexpr std::string_view about = "Households run into problem debt and get out of it";
    DebtRisk rule;
    Parameter<float> after_separation;

    static void describe(auto& d) {
        d.rule(&ProblemDebts::rule);
        d.param("after_separation", &ProblemDebts::after_separation, {2, "1", 0, 20}, LogNormal{2, 0.4},
                "CBS (2020), Schuldenproblematiek in beeld, direction",
                "risk in the years after a separation, relative to others");
    }

    void operator()(In<IncomeOf> income, In<Earners> earners, In<FamilyStress> stress, Here<DebtInflowNorm> inflow_here,
                    InOut<ProblemDebt> debt, InOut<DebtMonths> months, InOut<HouseholdEvents> events,
                    Draw<"problem debt: in or out"> draw) const {
        if (debt && months < DebtMonths::info.high) months += 1;
        const float usual = inflow_here > 0 ? inflow_here.value() : rule.usual_inflow.value;
        const float strained = stress > 0 ? after_separation.value : 1;
        const double rate = debt ? static_cast<double>(rule.exit)
                                 : static_cast<double>(usual * strained) * rule.relative_risk(income, earners);
        const double u = draw.uniform();
        if (u * 12 >= rate || u >= monthly_probability(rate)) return;
        note(events, debt ? home_left_debt : home_entered_debt);
        debt = debt ? 0 : 1;
        months = 0;
    }
};

}  // namespace adem::model
