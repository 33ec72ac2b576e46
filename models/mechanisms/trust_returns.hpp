#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/first_attitudes.hpp"
#include "models/state/at_start.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Slowly trust returns to one's own level: that of the place and the times, by one's nature, and for trust in people
/// by one's education.
///
///     T += back · (norm + disposition − T),
///     trust in people += back · (norm + disposition + by education − mean by education − trust in people)
///
/// Trust in people differs lastingly by education (40, 80 and 89 % of those with primary school, hbo and university):
/// CBS, Sociale samenhang en welzijn (2022). The pace: assumption.
struct TrustReturns {
    static constexpr std::string_view name = "trust_returns";
    static constexpr std::string_view about = "Trust slowly returns to one's own level";
    Parameter<float> back;

    static void describe(auto& d) {
        d.param("back", &TrustReturns::back, {0.02, "1/month", 0, 1}, LogNormal{0.02, 0.5}, assumption,
                "Share of the way back to one's own level that is gone in a month");
    }

    void operator()(InOut<TrustInInstitutions> trust, InOut<TrustInPeople> trust_in_people, In<Disposition> disposition,
                    In<EducationOf> education, Here<TrustNorm> norm, Here<TrustInPeopleNorm> norm_of_people,
                    Here<TrustByEducation> mean_by_education) const {
        for (const Institution institution : all_of<Institution>()) {
            float& t = trust[institution];
            t += back * (math::clamp01(norm[institution] + disposition) - t);
        }
        const float by_education = spread::by_education[static_cast<std::size_t>(education.value())];
        const float own = math::clamp01(norm_of_people + disposition + by_education - mean_by_education);
        trust_in_people += back * (own - trust_in_people);
    }
};

}  // namespace adem::model
