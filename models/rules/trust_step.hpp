#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"

namespace adem::model {

/// How far one experience moves trust.
///
///     outcome y = f · fairness + (1 − f) · effectiveness
///     a = pace · weight · (1 + b · agreement) · (1 − doubt · (inconsistency − usual))
///     T += a · (y − T)  where y >= T,   T += λ · a · (y − T)  where y < T
///
/// Who acts now this way, now that is learnt from slowly (`inconsistency`: rules/promise_news.hpp). Agreement is
/// positive when experience and trust are on the same side of the middle: news that fits is taken in sooner; Poortinga
/// & Pidgeon (2004). λ = 1 is symmetry. Bad contacts weigh 4 to 14 times in cross-sections (Skogan 2006), about once
/// to 1.6 times in panels (Oliveira et al. 2021); Slovic (1993).
struct TrustStep {
    static constexpr std::string_view name = "trust_step";
    Parameter<float> pace, fairness_share, asymmetry, agreement, doubt, usual;

    /// `inconsistency`: of the institution that it is an experience with.
    float of(float t, const Experience& experience, float inconsistency) const {
        const float y = fairness_share * experience.fairness + (1 - fairness_share) * experience.effectiveness;
        const float same_side = (y - 0.5F) * (t - 0.5F) / (0.5F * 0.5F);
        const float taken_in =
            pace * experience.weight * (1 + agreement * same_side) * (1 - doubt * (inconsistency - usual));
        return math::clamp01(y < t ? asymmetry * taken_in : taken_in) * (y - t);
    }

    static void describe(auto& d) {
        d.param("pace", &TrustStep::pace, {0.06, "1", 0, 1}, LogNormal{0.06, 0.5}, assumption,
                "Share of the gap that an experience of weight 1 closes");
        d.param("fairness_share", &TrustStep::fairness_share, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of 'was I heard' against 'was I helped'");
        d.param("asymmetry", &TrustStep::asymmetry, {1.5, "1", 0.25, 10}, LogNormal{1.5, 0.53},
                "Skogan 2006; Oliveira et al. 2021", "How much more bad experiences weigh than good ones; 1: as much");
        d.param("agreement", &TrustStep::agreement, {0.3, "1", -1, 1}, Uniform{0, 0.6},
                "direction: Poortinga & Pidgeon 2004", "How much sooner news is taken in that fits what one thinks");
        d.param("doubt", &TrustStep::doubt, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "How much less is taken in of an institution that is unpredictable; 0: no less");
        d.param("usual", &TrustStep::usual, {0.8, "1", 0, 1}, Fixed{}, "by definition",
                "Inconsistency at which nothing is more or less taken in");
    }
};

}  // namespace adem::model
