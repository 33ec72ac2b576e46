#pragma once

#include "models/rules/backing.hpp"
#include "models/rules/perspective.hpp"

namespace adem::model {

/// The energy that being active in an initiative costs in a month.
///
///     cost = effort · (1 + shifted · shift · lack) + instrumental · capture + by_paperwork · (burden − usual burden)
///     lack = (1 − perspective) · (1 − support)
///
/// Responsibility without support weighs most on those who have least. Lawless (2012) on overload, for the direction.
struct ActivityCost {
    static constexpr std::string_view name = "activity_cost";
    Parameter<float> effort, shifted, instrumental, by_paperwork;
    Backing backing;

    static void describe(auto& d) {
        using M = ActivityCost;
        d.param("effort", &M::effort, {0.02, "1/month", 0, 1}, Beta{2, 98},
                "Lawless (2012) on overload of active residents, for the direction", "energy that being active costs");
        d.param("shifted", &M::shifted, {2, "1", -10, 10}, Normal{2, 1.5}, assumption,
                "more effort when upkeep is left to those who have little and get no support");
        d.param("instrumental", &M::instrumental, {0.02, "1/month", -1, 1}, Normal{0.02, 0.015}, assumption,
                "energy lost where initiatives wholly serve the council's agenda; may be 0");
        d.param("paperwork", &M::by_paperwork, {0.02, "1/month", -1, 1}, Normal{0.02, 0.015}, assumption,
                "energy that accounting for everything costs; may be 0");
        d.rule(&M::backing);
    }
    /// For somebody with such a perspective, so much support from professionals, and so much trust of the municipality.
    float of(float perspective, float support, float trust) const {
        const float lack = (1 - perspective) * (1 - support);
        return effort * (1 + shifted * backing.own.shift * lack) + instrumental * backing.own.capture +
               by_paperwork * backing.burden(trust);
    }
};

}  // namespace adem::model
