#pragma once

#include "models/rules/readiness.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who is invited is willing to join an initiative when able, trusting and energetic enough.
///
///     logit p(willing) = readiness + b_person · in person + b_known · by somebody known
///
/// Staying away changes nothing in trust: it may itself be trust (Open Universiteit 2022 for Zuid-Holland). At most a
/// quarter wants to be active (PAW monitor 2021).
struct TakingPart {
    static constexpr std::string_view name = "taking_part";
    static constexpr std::string_view about = "Invited residents are willing to join or not";
    Readiness readiness;
    Parameter<float> personally, by_acquaintance;

    static void describe(auto& d) {
        using M = TakingPart;
        d.rule(&M::readiness);
        d.param("personally", &M::personally, {1, "logit", -5, 5}, Normal{1, 0.7}, assumption,
                "more readiness when invited in person than by letter");
        d.param("by_acquaintance", &M::by_acquaintance, {0.5, "logit", -5, 5}, Normal{0.5, 0.5}, assumption,
                "more readiness when it is somebody one knows who asks");
    }
    void operator()(InOut<WillingToJoin> willing, In<Invited> invited, In<ActiveIn> active, In<Energy> energy,
                    In<TrustInPeople> trust, In<SelfEfficacy> efficacy, In<PerceivedNuisance> nuisance,
                    In<Employed> employed, Draw<"taking part: joins"> joins) const {
        willing = 0;
        if (invited == not_invited || active) return;
        float ready = readiness.of({energy, trust, efficacy, nuisance, employed != 0});
        if (invited != by_a_letter) ready += personally;
        if (invited == by_somebody_known) ready += by_acquaintance;
        willing = joins.chance(math::logistic(static_cast<double>(ready))) ? 1 : 0;
    }
};

}  // namespace adem::model
