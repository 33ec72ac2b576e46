#pragma once

#include "engine/mechanism.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Workers come with a wrong picture of what residents want and can; the residents they are there for correct it.
///
///     m' = m · (1 − correction · min(1, caseload / usual caseload))
///
/// Contact reduces prejudice: Pettigrew & Tropp (2006), J. Pers. Soc. Psychol. 90:751-783. Sizes: assumption.
struct PreconceptionsOfWorkers {
    static constexpr std::string_view name = "preconceptions_of_workers";
    static constexpr std::string_view about = "Being there for residents corrects the picture workers have of them";
    Parameter<float> correction, usual_caseload;

    static void describe(auto& d) {
        d.param("correction", &PreconceptionsOfWorkers::correction, {0.05, "1/month", 0, 1}, Uniform{0, 0.1},
                "direction: Pettigrew & Tropp 2006", "Share of the wrong picture that a month of contact corrects");
        d.param("usual_caseload", &PreconceptionsOfWorkers::usual_caseload, {20, "person", 1, 1000}, LogNormal{20, 0.4},
                assumption, "Caseload at which contact is full");
    }

    void operator()(In<Caseload> caseload, InOut<MisreadsResidents> misreads) const {
        misreads *= 1 - correction * std::min(1.0F, caseload / usual_caseload);
    }
};

}  // namespace adem::model
