#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// The level that trust tends to moves with the times, whatever a neighbourhood does.
///
///     norm' = norm + trend / 12
///
/// Trust in people rose by 0.8 points a year: CBS, Sociale samenhang en welzijn (2012-2022). Discontent with politics
/// went from 49 to 60 % in one year (SCP, Continu Onderzoek Burgerperspectieven 2022-2023), which need not go on.
struct NationalMood {
    static constexpr std::string_view name = "national_mood";
    static constexpr std::string_view about = "The usual levels of trust move with the times";
    Parameter<float> institutions, national_government, people;

    static void describe(auto& d) {
        using M = NationalMood;
        d.param("institutions", &M::institutions, {0, "1/year", -0.1, 0.1}, Normal{0, 0.003}, assumption,
                "Change of the usual trust in the institutions that are present here");
        d.param("national_government", &M::national_government, {-0.005, "1/year", -0.1, 0.1}, Normal{-0.005, 0.005},
                "direction: SCP, Continu Onderzoek Burgerperspectieven 2023",
                "Change of the usual trust in the national government");
        d.param("people", &M::people, {0.008, "1/year", -0.1, 0.1}, Normal{0.008, 0.003},
                "CBS, Sociale samenhang en welzijn 2012-2022", "Change of the usual trust in people");
    }

    void operator()(InOut<TrustNorm> norm, InOut<TrustInPeopleNorm> norm_of_people) const {
        for (const Institution institution : all_of<Institution>()) {
            const float trend = institution == Institution::national_government ? national_government : institutions;
            norm[institution] = math::clamp01(norm[institution] + trend / 12);
        }
        norm_of_people = math::clamp01(norm_of_people + people / 12);
    }
};

}  // namespace adem::model
