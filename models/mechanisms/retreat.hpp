#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Where crime and disorder exceed the usual residents withdraw and count less on each other: the way back from safety
/// to collective efficacy.
///
///     efficacy' = efficacy − a · (crime − usual crime) − b · (disorder − usual disorder)
///
/// Hipp (2016), Criminology 54:653–682: perceived crime and disorder lower efficacy later; Lub (2013) holds this
/// direction more plausible than the other. a = b = 0 switches it off; `community_spirit` brings efficacy back.
struct Retreat {
    static constexpr std::string_view name = "retreat";
    static constexpr std::string_view about = "Crime and disorder make residents withdraw, in so far as they do";
    Parameter<float> by_crime, by_disorder;

    static void describe(auto& d) {
        d.param("by_crime", &Retreat::by_crime, {0.01, "1/month", -1, 1}, Normal{0.01, 0.01},
                "Hipp (2016), Criminology 54:653-682, for the direction; contested",
                "Collective efficacy lost in a month per unit of crime beyond the usual");
        d.param("by_disorder", &Retreat::by_disorder, {0.005, "1/month", -1, 1}, Normal{0.005, 0.01},
                "Hipp (2016), Criminology 54:653-682, for the direction; contested",
                "Collective efficacy lost in a month per unit of disorder beyond the usual");
    }

    void operator()(InOut<CollectiveEfficacy> efficacy, In<Crime> crime, In<CrimeNorm> usual_crime,
                    In<Disorder> disorder, In<DisorderNorm> usual_disorder) const {
        const float lost = by_crime * (crime - usual_crime) + by_disorder * (disorder - usual_disorder);
        efficacy = math::clamp01(efficacy - lost);
    }
};

}  // namespace adem::model
