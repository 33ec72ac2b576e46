#pragma once

#include <algorithm>
#include <span>

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What of a person others go by.
struct Traits {
    int age_in_months;
    Education education;
    Background background;
};

/// Those of somebody whom an Every shows.
Traits traits_of(const auto& person) {
    return {person.template get<AgeMonths>(), person.template get<EducationOf>(), person.template get<BackgroundOf>()};
}

/// How much more likely people become acquainted when they are alike and have friends in common.
///
///     liking = exp(-(a · years of age between them / 10 + e · other education + b · other background))
///     closure = 1 + c · min(common friends, most)
///
/// McPherson, Smith-Lovin & Cook (2001), Birds of a feather, Annu. Rev. Sociol. 27:415-444.
struct Liking {
    static constexpr std::string_view name = "liking";
    Parameter<float> age_weight, education_weight, background_weight, closure;
    Parameter<int> most_common_friends;

    static void describe(auto& d) {
        d.param("age_weight", &Liking::age_weight, {0.25, "1/(10 year)", 0, 5}, LogNormal{0.25, 0.3}, assumption,
                "distance of ten years of age between two people");
        d.param("education_weight", &Liking::education_weight, {0.3, "1", 0, 5}, LogNormal{0.3, 0.3}, assumption,
                "distance of another education");
        d.param("background_weight", &Liking::background_weight, {0.5, "1", 0, 5}, LogNormal{0.5, 0.3}, assumption,
                "distance of another background");
        d.param("closure", &Liking::closure, {3, "1", 0, 20}, LogNormal{3, 0.5}, assumption,
                "what each common friend adds");
        d.param("most_common_friends", &Liking::most_common_friends, {4, "person", 0, 20}, LogNormal{4, 0.3},
                assumption, "more common friends add nothing");
    }

    /// In [0, 1]; symmetric.
    double liking(const Traits& a, const Traits& b) const {
        const int months = std::abs(a.age_in_months - b.age_in_months);
        double distance = static_cast<double>(age_weight) * months / (12 * decade);
        if (a.education != b.education) distance += static_cast<double>(education_weight);
        if (a.background != b.background) distance += static_cast<double>(background_weight);
        return math::exp(-distance);
    }
    /// At least 1; symmetric.
    double closure_of(std::span<const Tie> a, std::span<const Tie> b) const {
        const std::size_t common = people_both_know(a, b);
        return 1 + static_cast<double>(closure) *
                       static_cast<double>(std::min(common, static_cast<std::size_t>(most_common_friends)));
    }
    /// Whether u is below chance · liking · closure of two; `closure_of_both()`, which is dear to know, is asked last.
    template <class ClosureOfBoth>
    bool become_acquainted(double chance, const Traits& a, const Traits& b, double u,
                           ClosureOfBoth closure_of_both) const {
        const double highest_closure = 1 + static_cast<double>(closure) * most_common_friends;
        if (u >= chance * highest_closure) return false;
        chance *= liking(a, b);
        if (u >= chance * highest_closure) return false;
        return u < chance || u < chance * closure_of_both();
    }

  private:
    static constexpr double decade = 10;
};

}  // namespace adem::model
