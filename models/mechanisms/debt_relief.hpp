#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

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

    using Households = Every<Household, InOut<ProblemDebt>, InOut<DebtMonths>, InOut<HouseholdEvents>>;

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
    void buy_out(const Households& households, const Draw<"debt relief: bought off">& draw) const {
        float all = 0, indebted = 0;
        for (const auto home : households) {
            all += 1;
            indebted += home.get<ProblemDebt>() ? 1.0F : 0.0F;
        }
        const float offered = buyouts * all / thousand / 12;
        for (const auto home : households)
            if (home.get<ProblemDebt>() && draw.of(home).chance(static_cast<double>(offered / indebted))) end(home);
    }
    static void end(const Households::Individual& home) {
        home.get<ProblemDebt>() = 0;
        home.get<DebtMonths>() = 0;
        note_in(home.get<HouseholdEvents>(), home_left_debt);
    }
};

}  // namespace adem::model
