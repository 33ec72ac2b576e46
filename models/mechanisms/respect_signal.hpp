#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A visible act for the place tells those who notice it that they are taken seriously; and it may rouse them, more or
/// less so when a project is under way.
///
///     p(notices) = share noticed of this month's works;   experience with the municipality,
///     energy' = energy + rouse · (1 + with_project · [a project runs]) · (1 − energy)
///
/// That short hits and long programmes strengthen each other is a claim; so `with_project` has a prior around 0.
/// Form: assumption.
struct RespectSignal {
    static constexpr std::string_view name = "respect_signal";
    static constexpr std::string_view about = "Visible acts tell residents that they are taken seriously";
    Parameter<float> fairness, effectiveness, weight, rouse, with_project;
    Parameter<int> from_age;

    static void describe(auto& d) {
        using M = RespectSignal;
        d.param("fairness", &M::fairness, {0.7, "1", 0, 1}, Beta{14, 6}, assumption, "How heard one feels by the act");
        d.param("effectiveness", &M::effectiveness, {0.75, "1", 0, 1}, Beta{15, 5}, assumption,
                "How well served one feels by the act");
        d.param("weight", &M::weight, {0.2, "1", 0, 5}, LogNormal{0.2, 0.7}, assumption,
                "Weight of noticing it, compared with being helped oneself");
        d.param("rouse", &M::rouse, {0.01, "1", -1, 1}, Normal{0.01, 0.01}, assumption,
                "Share of the way to full energy gained by noticing it");
        d.param("with_project", &M::with_project, {0, "1", -2, 2}, Normal{0, 0.5}, "assumption; contested",
                "How much more it rouses while a project runs; may be nothing or less");
        d.param("from_age", &M::from_age, {144, "month", 0, 300}, Uniform{120, 168}, assumption,
                "Age from which one notices");
    }

    void operator()(Every<Resident, In<AgeMonths>, InOut<Energy>> residents, Every<Programme, In<StateOf>> projects,
                    Whole<Neighbourhood, In<VisibleActs>> here, Draw<"respect signal: notices"> draw,
                    Send<Experience> send) const {
        const auto noticed = static_cast<double>(here.get<VisibleActs>());
        if (noticed <= 0) return;
        bool runs = false;
        for (const auto project : projects) runs = runs || is_running(project.get<StateOf>());
        const float gain = rouse * (runs ? 1 + with_project : 1.0F);
        for (const auto person : residents) {
            if (person.get<AgeMonths>() < from_age || !draw.of(person).chance(noticed)) continue;
            send.to(person.row(), {{}, Institution::municipality, fairness, effectiveness, weight});
            person.get<Energy>() = math::clamp01(person.get<Energy>() + gain * (1 - person.get<Energy>()));
        }
    }
};

}  // namespace adem::model
