#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who is invited joins when able and willing; who is active gains or loses energy and may stop.
///
///     logit p(join) = b0 + b_personal · personal + b_energy · (energy − 0.5) + b_trust · (trust in people − 0.5) +
///     b_efficacy · (efficacy − 0.5) energy' = energy + recover · (usual − energy) + win · (momentum − 0.5) − effort
///     (the last two while active)
///
/// Staying away may also be trust: abstention changes nothing in trust (Open Universiteit 2022). At most a quarter
/// wants to be active (PAW monitor 2021). The effort exhausts the same few if nobody joins them (Lawless 2012).
struct TakingPart {
    static constexpr std::string_view name = "taking_part";
    static constexpr std::string_view about = "invited residents join; energy rises with success and falls with effort";
    Parameter<float> willing, personally, by_energy, by_trust, by_efficacy, recover, usual, win, effort, stop_below,
        turns_away, trust_gain, efficacy_gain;

    static void describe(auto& d) {
        using M = TakingPart;
        d.param("willing", &M::willing, {-2.5, "logit", -10, 5}, Normal{-2.5, 0.7},
                "PAW (2021): about 25 % wants to be active, for the ceiling",
                "readiness to join on a letter, of somebody in the middle of all scales");
        d.param("personally", &M::personally, {1, "logit", -5, 5}, Normal{1, 0.7}, assumption,
                "more readiness when invited in person");
        d.param("by_energy", &M::by_energy, {3, "logit", -10, 10}, Normal{3, 1}, assumption,
                "more readiness with more energy");
        d.param("by_trust", &M::by_trust, {1.5, "logit", -10, 10}, Normal{1.5, 1}, assumption,
                "more readiness with more trust in people");
        d.param("by_efficacy", &M::by_efficacy, {2, "logit", -10, 10}, Normal{2, 1}, assumption,
                "more readiness with more self-efficacy");
        d.param("recover", &M::recover, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of the gap to usual energy closed in a month");
        d.param("usual", &M::usual, {0.5, "1", 0, 1}, Fixed{}, assumption, "energy of somebody who is left alone");
        d.param("win", &M::win, {0.08, "1/month", -1, 1}, Normal{0.08, 0.05}, assumption,
                "energy gained in an initiative in full swing, lost in one that falters");
        d.param("effort", &M::effort, {0.02, "1/month", 0, 1}, Beta{2, 98},
                "Lawless (2012) on overload of active residents, for the direction", "energy that being active costs");
        d.param("stop_below", &M::stop_below, {0.15, "1", 0, 1}, Fixed{}, assumption, "energy below which one stops");
        d.param("turns_away", &M::turns_away, {0.03, "1/month", 0, 1}, Beta{3, 97},
                "assumption; active for the neighbourhood: 7.1 % of adults (CBS 2022, table 85541NED)",
                "chance in a month that somebody who is active stops for reasons of her own");
        d.param("trust_gain", &M::trust_gain, {0.003, "1/month", -0.1, 0.1}, Normal{0.003, 0.004},
                "Popay et al. (2023), NIHR Public Health Research: gains for those engaged; may be none",
                "trust in people gained by being active");
        d.param("efficacy_gain", &M::efficacy_gain, {0.005, "1/month", -0.1, 0.1}, Normal{0.005, 0.005}, assumption,
                "self-efficacy gained in an initiative in full swing, lost in one that falters");
    }
    void operator()(InOut<ActiveIn> active, InOut<Energy> energy, InOut<SelfEfficacy> efficacy,
                    InOut<TrustInPeople> trust, In<Invited> invited, My<ActiveIn, Momentum> momentum,
                    Draw<"taking part: joins"> joins, InOut<WillingToJoin> willing_to_join) const {
        energy = math::clamp01(energy + recover * (usual - energy));
        willing_to_join = 0;
        if (momentum) {
            const float success = momentum.value() - 0.5F;
            energy = math::clamp01(energy + win * success - effort);
            efficacy = efficacy + efficacy_gain * 2 * success;
            trust = math::clamp01(trust + trust_gain * (1 - trust));
            if (energy < stop_below || joins.chance(turns_away)) active = Ref<Initiative>();
        } else if (invited != 0) {
            const float readiness = willing + personally * static_cast<float>(invited == 2) +
                                    by_energy * (energy - 0.5F) + by_trust * (trust - 0.5F) +
                                    by_efficacy * (efficacy - 0.5F);
            willing_to_join = joins.chance(math::logistic(static_cast<double>(readiness))) ? 1 : 0;
        }
    }
};

}  // namespace adem::model
