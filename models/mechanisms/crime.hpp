#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/same_region.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Crime follows disorder and, both contested, how much crime attracts the young and collective efficacy; supervision
/// and enforcement keep some of it away, of which part turns up in the other neighbourhoods of the world (the
/// waterbed).
///
///     crime = usual · exp(c_disorder · (disorder − usual) + c_lure · (mean lure − usual) − c_efficacy · (efficacy −
///             usual) − c_green · greenery − kept away + displacement · mean kept away elsewhere),   at `speed`
///
/// An effect of 0 switches a contested link off, below 0 reverses it (Sampson, Raudenbush & Earls 1997,
/// Science 277:918–924; Lub 2013; Hipp 2016). Greening and lighting: Branas et al. (2018), PNAS 115:2946–2951.
struct CrimeChange {
    static constexpr std::string_view name = "crime";
    static constexpr std::string_view about =
        "crime follows disorder, what is kept away, and, contested, lure and efficacy";
    Parameter<float> speed, disorder_effect, lure_effect, efficacy_effect, green_effect, displacement;

    static void describe(auto& d) {
        using M = CrimeChange;
        d.param("speed", &M::speed, {0.06, "1/month", 0, 1}, Beta{3, 47}, assumption,
                "share of the gap closed in a month");
        d.param("disorder_effect", &M::disorder_effect, {1, "1", -5, 5}, Normal{1, 0.7},
                "Branas et al. (2018), PNAS 115:2946–2951, for the direction",
                "rise of log crime per unit of disorder");
        d.param("lure_effect", &M::lure_effect, {1, "1", -5, 5}, Normal{1, 1}, assumption,
                "rise of log crime per unit of mean lure of crime of the young; contested");
        d.param("efficacy_effect", &M::efficacy_effect, {0.8, "1", -5, 5}, Normal{0.8, 0.8},
                "Sampson, Raudenbush & Earls (1997), Science 277:918–924; contested",
                "fall of log crime per unit of collective efficacy");
        d.param("green_effect", &M::green_effect, {0.2, "1", -1, 1}, Normal{0.2, 0.08},
                "Branas et al. (2018), PNAS 115:2946–2951: recorded crime −13 % after 18 months",
                "fall of log crime where all public space is greened and lit");
        d.param("displacement", &M::displacement, {0.25, "1", -1, 1}, Normal{0.25, 0.25}, assumption,
                "share of the crime kept away elsewhere that turns up here; below 0 benefits spread");
    }
    void operator()(InOut<Crime> crime, In<CrimeNorm> usual_crime, In<Disorder> disorder, In<DisorderNorm> usual,
                    In<MeanLure> lure, In<LureNorm> usual_lure, In<CollectiveEfficacy> efficacy,
                    In<TrustInPeopleNorm> usual_efficacy, In<Greenery> green, In<DrivenAway> kept_away,
                    AllNeighbourhoods<DrivenAway> everywhere, AllNeighbourhoods<RegionOf> regions) const {
        const float surplus = disorder_effect * (disorder - usual) + lure_effect * (lure - usual_lure) -
                              efficacy_effect * (efficacy - usual_efficacy) - green_effect * green - kept_away +
                              displacement * SameRegion(regions).mean_elsewhere(everywhere);
        const float target = usual_crime * static_cast<float>(math::exp(static_cast<double>(surplus)));
        crime = math::clamp01(crime + speed * (target - crime));
    }
};

}  // namespace adem::model
