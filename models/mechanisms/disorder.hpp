#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Disorder tends to what is usual in this place, less or more by maintenance, supervision and greening, and what
/// residents together ward off.
///
///     disorder' = disorder + speed · (norm + drift − gain · (maintenance · share paid − 1) − ward · (efficacy − usual)
///                                     − green · greenery − watch · supervision felt − disorder) + e
///
/// The norm is the place's own and stays: the position of a place is nearly a unit root without momentum
/// (Leefbaarometer 2002–2018). Whether collective efficacy keeps disorder down is contested: `ward` may be 0 or below
/// (Sampson, Raudenbush & Earls 1997, Science 277:918–924; Lub 2013).
struct DisorderChange {
    static constexpr std::string_view name = "disorder";
    static constexpr std::string_view about =
        "disorder tends to the place's norm, maintenance and collective efficacy move it";
    Parameter<float> speed, gain, ward, green, watch, noise;
    Lever<float> maintenance;
    PublicMoney money;

    static void describe(auto& d) {
        using M = DisorderChange;
        d.param("speed", &M::speed, {0.08, "1/month", 0, 1}, Beta{4, 46}, assumption,
                "share of the gap closed in a month: how fast a clean-up decays without upkeep");
        d.param("gain", &M::gain, {0.20, "1", 0, 1}, Beta{4, 16}, assumption,
                "disorder less by twice the usual maintenance");
        d.param("ward", &M::ward, {0.15, "1", -1, 1}, Normal{0.15, 0.15},
                "Sampson, Raudenbush & Earls (1997), Science 277:918–924, for the direction; contested",
                "disorder less per unit of collective efficacy beyond the usual");
        d.param("green", &M::green, {0.04, "1", 0, 1}, Beta{2, 48},
                "Branas et al. (2018), PNAS 115:2946–2951, for the direction",
                "disorder less where all public space is greened and lit");
        d.param("watch", &M::watch, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "disorder less at full supervision that still impresses");
        d.param("noise", &M::noise, {0.006, "1", 0, 0.1}, LogNormal{0.006, 0.4}, assumption,
                "standard deviation of a month's change by chance");
        d.rule(&M::money);
        d.lever("physical.maintenance", &M::maintenance, {1, "1", 0, 3}, "by definition",
                "maintenance of public space and dwellings; 1: as usual in this place");
    }
    void operator()(InOut<Disorder> disorder, In<DisorderNorm> usual, In<CollectiveEfficacy> efficacy,
                    In<TrustInPeopleNorm> usual_efficacy, In<PlaceDrift> drift, In<Greenery> greenery,
                    In<SupervisionFelt> supervision, Now now, Draw<"disorder: chance of the month"> chance) const {
        const float upkeep = maintenance * money.paid(now.month());
        const float target = usual + drift - gain * (upkeep - 1) - ward * (efficacy - usual_efficacy) -
                             green * greenery - watch * supervision;
        disorder = math::clamp01(disorder + speed * (target - disorder) + noise * static_cast<float>(chance.normal()));
    }
};

}  // namespace adem::model
