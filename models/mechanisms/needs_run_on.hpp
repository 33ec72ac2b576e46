#pragma once

#include "models/rules/needs.hpp"
#include "models/rules/who_needs_help.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Needs that are not met grow; a need sometimes passes by itself, and ends when its ground is gone.
///
///     severity' = severity + growth · (1 − severity)   in a month without help that succeeds
///
/// A need that is met early has taken fewer hours and done less harm. Growth and passing: assumption.
struct NeedsRunOn {
    static constexpr std::string_view name = "needs_run_on";
    static constexpr std::string_view about = "Needs grow while unmet, pass by themselves, and end with their ground";
    WhoNeedsHelp who;
    Parameter<float> growth, passing;

    static void describe(auto& d) {
        d.rule(&NeedsRunOn::who);
        d.param("growth", &NeedsRunOn::growth, {0.01, "1/month", 0, 0.5}, LogNormal{0.01, 0.5}, assumption,
                "Share of the way to the greatest need that an unmet need grows");
        d.param("passing", &NeedsRunOn::passing, {0.02, "1/month", 0, 1}, LogNormal{0.02, 0.3}, assumption,
                "Chance that a need passes by itself");
    }

    void operator()(In<AgeMonths> age, In<OutcomeThisMonth> outcome, In<IsReferencePerson> speaks,
                    My<HouseholdOf, ProblemDebt> debt, InOut<Need> need, InOut<NeedKnown> known,
                    InOut<MonthsUnmet> unmet, Draw<"needs: passing"> passes) const {
        if (nothing(need.value())) return;
        const bool speaks_for_debtors = speaks != 0 && debt.value_or(0) != 0;
        for (const Service service : all_of<Service>()) {
            if (need[service] <= 0) continue;
            const bool over = !who.is_for(service, age, speaks_for_debtors);
            if (over || passes.chance(static_cast<double>(passing), static_cast<unsigned>(service))) {
                need[service] = 0;
                known[service] = 0;
                unmet[service] = 0;
            } else if (outcome[service] == HelpOutcome::helped) {
                unmet[service] = 0;
            } else {
                need[service] += growth * (1 - need[service]);
                if (unmet[service] < longest) ++unmet[service];
            }
        }
    }

  private:
    static constexpr auto longest = static_cast<std::uint8_t>(MonthsUnmet::info.high);
};

}  // namespace adem::model
