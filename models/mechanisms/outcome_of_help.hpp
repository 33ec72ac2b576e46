#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/services.hpp"
#include "models/rules/work_mode.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What help brings: a success takes part of the need away and does the life domain some good; a failure is counted.
///
///     need' = need · (1 − relief),   d' = d + gain · (1 − d)
///
/// A need below the threshold has ended. A success makes who was wary open again; to be sent away without an answer
/// counts as a failure with some chance. Short help can break a spiral: Ong, Theseira & Ng (2019), PNAS 116:7244-7249.
struct OutcomeOfHelp {
    static constexpr std::string_view name = "outcome_of_help";
    static constexpr std::string_view about = "Help that succeeds takes need away; failures are counted";
    WorkMode mode;
    Parameter<float, Service> relief;
    Parameter<float> gain, solved, waiting_counts;

    static void describe(auto& d) {
        d.rule(&OutcomeOfHelp::mode);
        d.param("relief", &OutcomeOfHelp::relief, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of the need that one success takes away");
        d.param("gain", &OutcomeOfHelp::gain, {0.02, "1", 0, 1}, LogNormal{0.02, 0.5}, assumption,
                "Share of the way to the best that the life domain gains");
        d.param("solved", &OutcomeOfHelp::solved, {0.1, "1", 0, 1}, Fixed{}, assumption, "A need below this has ended");
        d.param("waiting_counts", &OutcomeOfHelp::waiting_counts, {0.25, "1", 0, 1}, Beta{2, 6}, assumption,
                "Chance that a month of waiting is felt as a failure");
    }

    void operator()(In<OutcomeThisMonth> outcome, InOut<Need> need, InOut<NeedKnown> known, InOut<MonthsUnmet> unmet,
                    InOut<LifeDomains> domains, InOut<FailuresInARow> failures, InOut<StanceToService> stance,
                    Draw<"outcome_of_help: waiting felt as failure"> felt) const {
        for (const Service service : all_of<Service>()) {
            if (outcome[service] == HelpOutcome::none) continue;
            if (outcome[service] == HelpOutcome::helped) {
                need[service] *= 1 - mode.relief(relief[service]);
                if (need[service] < solved) {
                    need[service] = 0;
                    known[service] = 0;
                }
                unmet[service] = 0;
                float& domain = domains[domain_of(service)];
                domain = math::clamp01(domain + gain * (1 - domain));
                failures[service] = 0;
                stance[service] = Stance::open;
            } else if (outcome[service] == HelpOutcome::failed ||
                       felt.chance(waiting_counts, static_cast<unsigned>(service))) {
                if (failures[service] < most_failures) ++failures[service];
            }
        }
    }

  private:
    static constexpr auto most_failures = static_cast<std::uint8_t>(FailuresInARow::info.high);
};

}  // namespace adem::model
