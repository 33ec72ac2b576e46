#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"

namespace adem::model {

/// Whether a household agrees to energy works in its home, and what it makes of being asked.
///
///     logit p = base + a · (trust in the municipality − 0.5) + b · led by residents
///     fairness = alone + (together − alone) · led by residents
///
/// Satisfaction was higher in the four of seven gas-free pilots with an initiative of residents (PAW 2021).
struct EnergyConsent {
    static constexpr std::string_view name = "energy_consent";
    Parameter<float> base, by_trust, by_lead, alone, together, effectiveness, weight, intrusion, imposed;
    Lever<float> led;

    static void describe(auto& d) {
        using R = EnergyConsent;
        d.param("base", &R::base, {0, "logit", -10, 10}, Normal{0, 1}, assumption,
                "Readiness of somebody in the middle");
        d.param("by_trust", &R::by_trust, {3, "logit", -10, 10}, Normal{3, 1}, assumption, "More with more trust");
        d.param("by_lead", &R::by_lead, {0.7, "logit", -10, 10}, Normal{0.7, 0.5}, "PAW (2021), for the direction",
                "More when residents lead the project; may be nothing");
        d.param("alone", &R::alone, {0.4, "1", 0, 1}, Beta{8, 12}, assumption,
                "How heard one feels by an offer of others");
        d.param("together", &R::together, {0.7, "1", 0, 1}, Beta{14, 6}, "PAW (2021), for the direction",
                "How heard one feels by an offer that residents lead");
        d.param("effectiveness", &R::effectiveness, {0.6, "1", 0, 1}, Beta{12, 8}, assumption, "How well served");
        d.param("weight", &R::weight, {1, "1", 0, 10}, LogNormal{1, 0.5}, assumption, "Weight of being asked");
        d.param("intrusion", &R::intrusion, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "Nuisance of works at home");
        d.param("imposed", &R::imposed, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "How much energy works that residents do not lead count as a plan imposed");
        d.lever("physical.energy_led_by_residents", &R::led, {0, "1", 0, 1}, "by definition",
                "Share of the lead in energy works that residents have");
    }

    double chance(const Keyed<float, Institution>& trust) const {
        const float readiness = base + by_trust * (trust[Institution::municipality] - 0.5F) + by_lead * led;
        return math::logistic(static_cast<double>(readiness));
    }
    /// The nuisance of somebody whose home is being worked on.
    float nuisance_of_works(float before) const { return before + intrusion * (1 - before); }
    float plan_of_others() const { return imposed * (1 - led); }
    Experience experience() const {
        return {{}, Institution::municipality, alone + (together - alone) * led, effectiveness, weight};
    }
};

}  // namespace adem::model
