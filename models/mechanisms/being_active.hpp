#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Being active in an initiative gives trust in people, and confidence in so far as it thrives; now and then one stops.
///
///     efficacy' = efficacy + gain · (momentum − 0.5) / 0.5,   trust' = trust + gain · (1 − trust)
///
/// One stops when energy is gone, or with a small chance for reasons of one's own.
struct BeingActive {
    static constexpr std::string_view name = "being_active";
    static constexpr std::string_view about =
        "Being active gives trust in people, and confidence when it goes well; tired people stop";
    Parameter<float> stop_below, turns_away, trust_gain, efficacy_gain;

    static void describe(auto& d) {
        using M = BeingActive;
        d.param("stop_below", &M::stop_below, {0.15, "1", 0, 1}, Beta{6, 34}, assumption,
                "energy below which one stops");
        d.param("turns_away", &M::turns_away, {0.03, "1/month", 0, 1}, Beta{3, 97},
                "assumption; active for the neighbourhood: 7.1 % of adults (CBS 2022, table 85541NED)",
                "chance in a month that somebody who is active stops for reasons of her own");
        d.param("trust_gain", &M::trust_gain, {0.003, "1/month", -0.1, 0.1}, Normal{0.003, 0.004},
                "Popay et al. (2023), NIHR Public Health Research: gains for those engaged; may be none",
                "share of what lacks in trust in people that being active adds");
        d.param("efficacy_gain", &M::efficacy_gain, {0.005, "1/month", -0.1, 0.1}, Normal{0.005, 0.005}, assumption,
                "self-efficacy gained in an initiative in full swing, lost in one that falters");
    }
    void operator()(InOut<ActiveIn> active, InOut<SelfEfficacy> efficacy, InOut<TrustInPeople> trust, In<Energy> energy,
                    My<ActiveIn, Momentum> momentum, Draw<"being active: stops"> stops) const {
        if (!momentum) return;
        efficacy = efficacy + efficacy_gain * (momentum.value() - 0.5F) / 0.5F;
        trust = math::clamp01(trust + trust_gain * (1 - trust));
        if (energy < stop_below || stops.chance(static_cast<double>(turns_away))) active = Ref<Initiative>();
    }
};

}  // namespace adem::model
