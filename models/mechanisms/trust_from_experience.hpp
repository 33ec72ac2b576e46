#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What residents go through with an institution moves their trust in it, and slowly they return to their own level.
///
///     outcome y = f · fairness + (1 − f) · effectiveness,   a = pace · weight · (1 + b · agreement)
///     T += a · (y − T)  where y >= T,   T += λ · a · (y − T)  where y < T
///
/// Agreement is positive when experience and trust are on the same side of the middle: news that fits is taken in
/// sooner; Poortinga & Pidgeon (2004). λ = 1 is symmetry. Bad contacts weigh 4 to 14 times in cross-sections (Skogan
/// 2006), about once to 1.6 times in panels (Oliveira et al. 2021); Slovic (1993). A part σ of each change spills over
/// to the other institutions.
struct TrustFromExperience {
    static constexpr std::string_view name = "trust_from_experience";
    static constexpr std::string_view about =
        "Experiences move trust in institutions; slowly it returns to one's own level";
    Parameter<float> pace, fairness_share, asymmetry, agreement, spill_over, back;

    static void describe(auto& d) {
        d.param("pace", &TrustFromExperience::pace, {0.06, "1", 0, 1}, LogNormal{0.06, 0.5}, assumption,
                "Share of the gap that an experience of weight 1 closes");
        d.param("fairness_share", &TrustFromExperience::fairness_share, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of 'was I heard' against 'was I helped'");
        d.param("asymmetry", &TrustFromExperience::asymmetry, {1.5, "1", 0.25, 10}, LogNormal{1.5, 0.53},
                "Skogan 2006; Oliveira et al. 2021", "How much more bad experiences weigh than good ones; 1: as much");
        d.param("agreement", &TrustFromExperience::agreement, {0.3, "1", -1, 1}, Uniform{0, 0.6},
                "direction: Poortinga & Pidgeon 2004", "How much sooner news is taken in that fits what one thinks");
        d.param("spill_over", &TrustFromExperience::spill_over, {0.1, "1", 0, 1}, Uniform{0, 0.2}, assumption,
                "Share of a change that goes to each other institution");
        d.param("back", &TrustFromExperience::back, {0.02, "1/month", 0, 1}, LogNormal{0.02, 0.5}, assumption,
                "Share of the way back to one's own level that is gone in a month");
    }

    void operator()(InOut<TrustInInstitutions> trust, InOut<TrustInPeople> trust_in_people, In<Disposition> disposition,
                    Here<TrustNorm> norm, Here<TrustInPeopleNorm> norm_of_people, Mail<Experience> mail) const {
        for (const auto& letter : mail) take_in(letter.message, trust);
        for (const Institution institution : all_of<Institution>()) {
            float& t = trust[institution];
            t += back * (math::clamp01(norm[institution] + disposition) - t);
        }
        const float own = math::clamp01(norm_of_people + disposition);
        trust_in_people += back * (own - trust_in_people);
    }

    /// How far trust t moves.
    float change(float t, const Experience& experience) const {
        const float y = fairness_share * experience.fairness + (1 - fairness_share) * experience.effectiveness;
        const float same_side = (y - 0.5F) * (t - 0.5F) / (0.5F * 0.5F);
        const float taken_in = pace * experience.weight * (1 + agreement * same_side);
        return math::clamp01(y < t ? asymmetry * taken_in : taken_in) * (y - t);
    }

  private:
    void take_in(const Experience& experience, InOut<TrustInInstitutions>& trust) const {
        const float moved = change(trust[experience.institution], experience);
        for (const Institution institution : all_of<Institution>()) {
            float& t = trust[institution];
            t = math::clamp01(t + (institution == experience.institution ? moved : spill_over * moved));
        }
    }
};

}  // namespace adem::model
