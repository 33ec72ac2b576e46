#pragma once

#include "models/rules/kinship_of_institutions.hpp"
#include "models/rules/trust_step.hpp"
#include "models/state/governance.hpp"
#include "models/state/messages.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What residents go through with an institution moves their trust in it: rule trust_step. A part σ of each change
/// spills over to the institutions that people take for one another; σ = 0 switches that off.
///
///     T(j) += σ · (change of T(i))    for the kin j of institution i
///
/// Avoidance and trust go by institution: Perspectief bieden, Verwey-Jonker Instituut (2021).
struct TrustFromExperience {
    static constexpr std::string_view name = "trust_from_experience";
    static constexpr std::string_view about = "Experiences move trust in institutions and spill over to their kin";
    TrustStep step;
    Parameter<float> spill_over;

    static void describe(auto& d) {
        d.rule(&TrustFromExperience::step);
        d.param("spill_over", &TrustFromExperience::spill_over, {0.1, "1", -1, 1}, Uniform{-0.05, 0.25}, assumption,
                "Share of a change that goes to each kin institution; 0: none");
    }

    void operator()(InOut<TrustInInstitutions> trust, Here<InconsistencyOf> inconsistency,
                    Mail<Experience> mail) const {
        for (const auto& letter : mail) {
            const Institution from = letter.message.institution;
            const float moved = step.of(trust[from], letter.message, inconsistency[from]);
            for (const Institution institution : all_of<Institution>()) {
                float& t = trust[institution];
                if (institution == from) t = math::clamp01(t + moved);
                if (are_kin(institution, from)) t = math::clamp01(t + spill_over * moved);
            }
        }
    }
};

}  // namespace adem::model
