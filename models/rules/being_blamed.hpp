#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/messages.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What the end of an initiative does to those who carried it, by how they are met.
///
///     energy' = energy − loss · (1 − tolerance),   self-efficacy likewise,   fairness of the experience = tolerance
struct BeingBlamed {
    static constexpr std::string_view name = "being_blamed";
    Parameter<float> energy_loss, efficacy_loss, weight;
    ResidentsOwn own;

    static void describe(auto& d) {
        using M = BeingBlamed;
        d.param("energy_loss", &M::energy_loss, {0.1, "1", -1, 1}, Normal{0.1, 0.06}, assumption,
                "energy lost by who is blamed; may be 0");
        d.param("efficacy_loss", &M::efficacy_loss, {0.04, "1", -1, 1}, Normal{0.04, 0.03}, assumption,
                "self-efficacy lost by who is blamed; may be 0");
        d.param("weight", &M::weight, {0.4, "1", 0.01, 10}, LogNormal{0.4, 0.6}, assumption,
                "weight of how one is met, compared with being helped oneself");
        d.rule(&M::own);
    }
    float energy() const { return energy_loss * (1 - own.tolerance); }
    float efficacy() const { return efficacy_loss * (1 - own.tolerance); }
    /// Its mark on somebody who shows Energy and SelfEfficacy; `u` rounds the latter.
    void falls_on(const auto& carrier, double u) const {
        carrier.template get<Energy>() = math::clamp01(carrier.template get<Energy>() - energy());
        carrier.template set<SelfEfficacy>(carrier.template get<SelfEfficacy>() - efficacy(), u);
    }
    Experience experience() const { return {{}, Institution::municipality, own.tolerance, 0.5F, weight}; }
};

}  // namespace adem::model
