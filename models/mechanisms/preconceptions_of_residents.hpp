#pragma once

#include "engine/mechanism.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents have a wrong picture of how professionals will receive them; meeting one corrects it, a campaign does not.
///
///     m' = m · (1 − correction)   in a month with a meeting
///
/// Contact reduces prejudice: Pettigrew & Tropp (2006), J. Pers. Soc. Psychol. 90:751-783. Sizes: assumption.
struct PreconceptionsOfResidents {
    static constexpr std::string_view name = "preconceptions_of_residents";
    static constexpr std::string_view about = "Meeting professionals corrects the picture residents have of them";
    Parameter<float> correction;

    static void describe(auto& d) {
        d.param("correction", &PreconceptionsOfResidents::correction, {0.1, "1", 0, 1}, Uniform{0, 0.2},
                "direction: Pettigrew & Tropp 2006", "Share of the wrong picture that a meeting corrects; 0: none");
    }

    void operator()(In<OutcomeThisMonth> outcome, InOut<MisreadsWorkers> misreads) const {
        for (const HelpOutcome one : outcome.value()) {
            if (one != HelpOutcome::helped && one != HelpOutcome::failed) continue;
            misreads = misreads * (1 - correction);
            return;
        }
    }
};

}  // namespace adem::model
