#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Crime relative to the country's scale follows disorder and, if at all, collective efficacy.
///
///     crime = usual · exp(c_disorder · (disorder − usual disorder) − c_efficacy · (efficacy − usual efficacy)),
///     approached at `speed`
///
/// `efficacy_effect` = 0 switches the contested link off, below 0 reverses it (Sampson et al. 1997; Lub 2013; Hipp
/// 2016).
struct CrimeChange {
    static constexpr std::string_view name = "crime";
    static constexpr std::string_view about = "crime follows disorder and, contested, collective efficacy";
    Parameter<float> speed, level, disorder_effect, efficacy_effect;

    static void describe(auto& d) {
        using M = CrimeChange;
        d.param("speed", &M::speed, {0.06, "1/month", 0, 1}, Beta{3, 47}, assumption,
                "share of the gap closed in a month");
        d.param("level", &M::level, {0.3, "1", 0, 1}, Fixed{}, assumption,
                "crime in a place where everything is as usual");
        d.param("disorder_effect", &M::disorder_effect, {1, "1", -5, 5}, Normal{1, 0.7},
                "Branas et al. (2018), PNAS 115:2946–2951, for the direction",
                "rise of log crime per unit of disorder");
        d.param("efficacy_effect", &M::efficacy_effect, {0.8, "1", -5, 5}, Normal{0.8, 0.8},
                "Sampson, Raudenbush & Earls (1997), Science 277:918–924; contested",
                "fall of log crime per unit of collective efficacy");
    }
    void operator()(InOut<Crime> crime, In<Disorder> disorder, In<DisorderNorm> usual, In<CollectiveEfficacy> efficacy,
                    In<TrustInPeopleNorm> usual_efficacy) const {
        const float surplus = disorder_effect * (disorder - usual) - efficacy_effect * (efficacy - usual_efficacy);
        const float target = level * static_cast<float>(math::exp(static_cast<double>(surplus)));
        crime = math::clamp01(crime + speed * (target - crime));
    }
};

}  // namespace adem::model
