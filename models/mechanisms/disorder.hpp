#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Disorder tends to what is usual in this place, less or more by maintenance, and what residents together ward off.
///
///     disorder' = disorder + speed · (norm − gain · (maintenance − 1) − ward · (efficacy − trust norm) − disorder) + e
///
/// The norm is the place's own and stays: the position of a place is nearly a unit root without momentum
/// (Leefbaarometer 2002–2018). Whether collective efficacy keeps disorder down is contested: `ward` may be 0 or below
/// (Sampson, Raudenbush & Earls 1997, Science 277:918–924; Lub 2013).
struct DisorderChange {
    static constexpr std::string_view name = "disorder";
    static constexpr std::string_view about =
        "disorder tends to the place's norm, maintenance and collective efficacy move it";
    Parameter<float> speed, gain, ward, noise, works_wear_off;
    Lever<float> maintenance;

    static void describe(auto& d) {
        using M = DisorderChange;
        d.param("speed", &M::speed, {0.08, "1/month", 0, 1}, Beta{4, 46}, assumption,
                "share of the gap closed in a month: how fast a clean-up decays without upkeep");
        d.param("gain", &M::gain, {0.20, "1", 0, 1}, Beta{4, 16}, assumption,
                "disorder less by twice the usual maintenance");
        d.param("ward", &M::ward, {0.15, "1", -1, 1}, Normal{0.15, 0.15},
                "Sampson, Raudenbush & Earls (1997), Science 277:918–924, for the direction; contested",
                "disorder less per unit of collective efficacy beyond the usual");
        d.param("noise", &M::noise, {0.006, "1", 0, 0.1}, Fixed{}, assumption,
                "standard deviation of a month's change by chance");
        d.param("works_wear_off", &M::works_wear_off, {0.05, "1/month", 0, 1}, Beta{2, 38},
                "Berenschot (2011) on waning street coaches, for the direction",
                "share of the notice of fresh works that is gone after a month");
        d.lever("physical.maintenance", &M::maintenance, {1, "1", 0, 3}, "by definition",
                "maintenance of public space and dwellings; 1: as usual in this place");
    }
    void operator()(InOut<Disorder> disorder, InOut<FreshWorks> works, In<DisorderNorm> usual,
                    In<CollectiveEfficacy> efficacy, In<TrustInPeopleNorm> usual_efficacy,
                    Draw<"disorder: chance of the month"> chance) const {
        const float target = usual - gain * (maintenance - 1) - ward * (efficacy - usual_efficacy);
        disorder = math::clamp01(disorder + speed * (target - disorder) + noise * static_cast<float>(chance.normal()));
        works = math::clamp01(works * (1 - works_wear_off));
    }
};

}  // namespace adem::model
