#pragma once

#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// How noticeable the programmes of this month are, how much of it has another name, and how tired residents get of
/// ever new names.
///
///     presence = 1 − Π (1 − visibility · (1 − fade)^preparation · strength)
///     fatigue' = fatigue + step · renamed · (1 − fatigue) − recovery · (fatigue − history)
///
/// Renamed: the visibility of what politics gave another name this month, and of repeats in so far as they do not keep
/// the staff. Talk that takes long without anything to see loses its momentum. Form and sizes: assumption.
struct ProgrammePresenceNow {
    static constexpr std::string_view name = "programme_presence";
    static constexpr std::string_view about = "How noticeable programmes are, and how tired of them residents get";
    Parameter<float> fade, step, recovery, history;
    ProgrammeStrength strength;

    static void describe(auto& d) {
        using M = ProgrammePresenceNow;
        d.param("fade", &M::fade, {0.03, "1/month", 0, 1}, Uniform{0, 0.06}, assumption,
                "Share of its momentum that a project loses in a month of preparation; 0: none");
        d.param("step", &M::step, {0.2, "1", 0, 1}, Uniform{0, 0.4}, assumption,
                "Fatigue that another name of a project that everybody notices adds; 0: none");
        d.param("recovery", &M::recovery, {0.015, "1/month", 0, 1}, Beta{1.5, 98.5}, assumption,
                "Share of the fatigue that is gone in a month");
        d.param("history", &M::history, {0, "1", 0, 1}, Beta{1, 9}, assumption,
                "Fatigue that earlier programmes left before the start, for a place that has seen many");
        d.rule(&M::strength);
    }

    using Projects = Every<Programme, In<StateOf>, In<Begun>, In<Predecessor>, In<Visibility>, In<StaffCarryOver>,
                           In<PreparationMonths>, In<RebrandedIn>, In<Regular>, In<Fit>, In<GoalDrift>>;
    using Here = Whole<Neighbourhood, InOut<ProgrammePresence>, InOut<ProgrammesForgotten>, InOut<ProgrammeFatigue>>;

    void operator()(Projects projects, Here here, Now now) const {
        float unseen = 1, seen = 0, renamed = 0;
        for (const auto& [line, project] : running_by_line(projects)) {
            if (project.template get<Regular>() != 0) continue;
            const auto kept = static_cast<float>(math::pow(1 - fade, project.template get<PreparationMonths>()));
            const float noticed = kept * project.template get<Visibility>();
            unseen *= 1 - math::clamp01(noticed * strength.of_project(project));
            seen += noticed;
            if (project.template get<RebrandedIn>() == now.month().value) renamed += noticed;
            if (project.template get<Predecessor>() && project.template get<Begun>() == begins_now)
                renamed += noticed * (1 - project.template get<StaffCarryOver>());
        }
        here.get<ProgrammePresence>() = 1 - unseen;
        here.get<ProgrammesForgotten>() = seen > 0 ? math::clamp01(renamed / seen) : 0;
        float& fatigue = here.get<ProgrammeFatigue>();
        fatigue += step * std::min(renamed, 1.0F) * (1 - fatigue) - recovery * (fatigue - history);
    }
};

}  // namespace adem::model
