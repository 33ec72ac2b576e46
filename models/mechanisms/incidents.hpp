#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Incidents such as violence or arson happen by chance, or when a scenario says so; they alarm for a while.
///
///     p(incident in a month) = rate · residents / 10,000 / 12
///     alarm' = alarm · (1 − calms) + severity · (1 − alarm)   for each incident
///
/// Alarm is felt as nuisance (`perceived_nuisance`, `neighbourhood_rating`), in the life domain of safety
/// (`home_and_street`) and in the name of the place (`reputation`). Numbers: assumption.
struct Incidents {
    static constexpr std::string_view name = "incidents";
    static constexpr std::string_view about = "Incidents happen and alarm for a while";
    Parameter<float> rate, severity, calms;
    Lever<float> planned;

    static void describe(auto& d) {
        using M = Incidents;
        d.param("rate", &M::rate, {0.5, "1/year per 10000 residents", 0, 12}, LogNormal{0.5, 0.7}, assumption,
                "Incidents by chance that a whole neighbourhood speaks of");
        d.param("severity", &M::severity, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Alarm that an incident by chance raises at first");
        d.param("calms", &M::calms, {0.2, "1/month", 0, 1}, Beta{4, 16}, assumption,
                "Share of the alarm that is gone after a month");
        d.lever("shocks.incident", &M::planned, {0, "1", 0, 1}, "by definition",
                "Severity of an incident this month; 0: only those by chance");
    }

    void operator()(Whole<Neighbourhood, In<ResidentsNow>, InOut<Alarm>, InOut<FlowsThisMonth>> here,
                    Draw<"incidents: one by chance"> draw) const {
        here.get<Alarm>() *= 1 - calms;
        if (planned > 0) raise(here, planned);
        if (draw.chance(static_cast<double>(rate * here.get<ResidentsNow>() / (12 * ten_thousand))))
            raise(here, severity);
    }

  private:
    static void raise(const auto& here, float severity) {
        float& alarm = here.template get<Alarm>();
        alarm = math::clamp01(alarm + severity * (1 - alarm));
        here.template get<FlowsThisMonth>()[Flow::incidents] += 1;
    }
};

}  // namespace adem::model
