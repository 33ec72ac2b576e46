#pragma once

#include "models/rules/first_attitudes.hpp"

namespace adem::model {

/// The norms that a neighbourhood's row holds; `here` shows the columns TrustNorm, TrustInPeopleNorm, ExpectationNorm,
/// RatingNorm and NuisanceNorm by `get`.
template <class Here>
AttitudeNorms norms_of(const Here& here) {
    return {here.template get<TrustNorm>(), here.template get<TrustInPeopleNorm>(),
            here.template get<ExpectationNorm>(), here.template get<RatingNorm>(), here.template get<NuisanceNorm>()};
}

/// Mean over persons of what education adds to trust in people, from their number by education.
inline float mean_by_education(const Keyed<int, Education>& persons) {
    double sum = 0;
    int count = 0;
    for (const Education education : all_of<Education>()) {
        sum += persons[education] * static_cast<double>(spread::by_education[static_cast<std::size_t>(education)]);
        count += persons[education];
    }
    return count > 0 ? static_cast<float>(sum / count) : 0;
}

}  // namespace adem::model
