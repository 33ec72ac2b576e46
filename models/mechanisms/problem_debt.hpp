#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Households run into debts that they cannot repay, the sooner the lower their income and when nobody earns; a spell
/// lasts about seven years. The neighbourhood's inflow is the one that balanced the outflow at the start.
struct ProblemDebts {
    static constexpr std::string_view name = "problem_debt";
    static constexpr std::string_view about = "Households run into problem debt and get out of it";
    DebtRisk rule;

    static void describe(auto& d) { d.rule(&ProblemDebts::rule); }

    void operator()(In<IncomeOf> income, In<Earners> earners, Here<DebtInflowNorm> inflow_here, InOut<ProblemDebt> debt,
                    InOut<DebtMonths> months, Draw<"problem debt: in or out"> draw) const {
        if (debt && months < DebtMonths::info.high) months += 1;
        const float usual = inflow_here > 0 ? inflow_here.value() : rule.usual_inflow.value;
        const double rate =
            debt ? static_cast<double>(rule.exit) : static_cast<double>(usual) * rule.relative_risk(income, earners);
        const double u = draw.uniform();
        if (u * 12 >= rate || u >= monthly_probability(rate)) return;
        debt = debt ? 0 : 1;
        months = 0;
    }
};

/// Debts that are bought off by the policy, and those that end because a member was helped by a debt counsellor.
///
///     p(bought off) = buy-outs a year per 1000 households · households / 1000 / 12 / number in debt
struct DebtRelief {
    static constexpr std::string_view name = "debt_relief";
    static constexpr std::string_view about = "Debts end by buy-outs and by debt help";
    Parameter<float> ends_by_help;
    Lever<float> buyouts;

    static void describe(auto& d) {
        d.param("ends_by_help", &DebtRelief::ends_by_help, {0.05, "1", 0, 1}, Beta{1, 19}, assumption,
                "chance that a month of successful debt help ends the debt");
        d.lever("relief.debt_buyouts", &DebtRelief::buyouts, {0, "household/year per 1000 households", 0, 200},
                assumption, "households whose problem debts are bought off");
    }

    using Households = Every<Household, InOut<ProblemDebt>, InOut<DebtMonths>>;

    void operator()(Every<Resident, In<HouseholdOf>, In<OutcomeThisMonth>> residents, Households households,
                    Draw<"debt relief: bought off"> bought, Draw<"debt relief: helped"> helped) const {
        if (buyouts > 0) buy_out(households, bought);
        for (const auto person : residents) {
            if (person.get<OutcomeThisMonth>()[Service::debt_help] != HelpOutcome::helped) continue;
            if (!person.get<HouseholdOf>()) continue;
            const auto home = households[person.get<HouseholdOf>()];
            if (home.get<ProblemDebt>() && helped.of(person).chance(static_cast<double>(ends_by_help))) end(home);
        }
    }

  private:
    static constexpr float per_thousand = 1000;
    void buy_out(const Households& households, const Draw<"debt relief: bought off">& draw) const {
        float all = 0, indebted = 0;
        for (const auto home : households) {
            all += 1;
            indebted += home.get<ProblemDebt>() ? 1.0F : 0.0F;
        }
        const float offered = buyouts * all / per_thousand / 12;
        for (const auto home : households)
            if (home.get<ProblemDebt>() && draw.of(home).chance(static_cast<double>(offered / indebted))) end(home);
    }
    static void end(const Households::Individual& home) {
        home.get<ProblemDebt>() = 0;
        home.get<DebtMonths>() = 0;
    }
};

}  // namespace adem::model
