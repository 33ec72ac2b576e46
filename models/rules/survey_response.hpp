#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Who answers when asked.
///
///     logit p = base + a · (age − 45 years)/10 years + b · (level of education − middle)
///              + c · (trust in the municipality − 0.5)
///
/// The old, the educated and the trusting answer more often: Groves & Couper (1998), Nonresponse in household interview
/// surveys, Wiley. Sizes: assumption.
struct SurveyResponse {
    static constexpr std::string_view name = "survey_response";
    Parameter<float> base, by_age, by_education, by_trust;

    static void describe(auto& d) {
        using S = SurveyResponse;
        d.param("base", &S::base, {-0.4, "logit", -20, 20}, Normal{-0.4, 0.3},
                "assumption; a response of about 40 %, as in CBS Veiligheidsmonitor",
                "Readiness to answer at 45, with middle education and some trust");
        d.param("by_age", &S::by_age, {0.2, "logit/(10 year)", -5, 5}, Normal{0.2, 0.1},
                "direction: Groves & Couper 1998", "Readiness more by ten years of age");
        d.param("by_trust", &S::by_trust, {1, "logit", -10, 10}, Normal{1, 0.5}, "direction: Groves & Couper 1998",
                "Readiness between no and full trust in the municipality");
        d.param("by_education", &S::by_education, {0.25, "logit/level", -5, 5}, Normal{0.25, 0.15},
                "direction: Groves & Couper 1998", "Readiness more by a level of education");
    }

    double probability(int age, Education education, float trust) const {
        const float decades = static_cast<float>(age - usual_age) / decade;
        const float odds = base + by_age * decades + by_education * level(education) + by_trust * (trust - 0.5F);
        return math::logistic(static_cast<double>(odds));
    }

  private:
    static float level(Education education) {
        if (education == Education::in_school) return 0;
        return static_cast<float>(education) - static_cast<float>(Education::middle);
    }
    static constexpr int usual_age = 45 * 12;  // months
    static constexpr float decade = 10 * 12;
};

}  // namespace adem::model
