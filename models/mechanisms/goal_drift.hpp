#pragma once

#include "models/rules/programme_rules.hpp"

namespace adem::model {

/// A project that goes on for long loses sight of its goal, unless somebody keeps an eye on it.
///
///     drift' = drift + pace / 12 · (1 − attention · monitoring) · (1 − drift)
///
/// A new lead loses some of it as well (rules/political_change.hpp); what drift costs is rules/programme_rules.hpp.
/// Long programmes that drifted: audits of Communities First in Wales, for the direction; size: assumption, and may be
/// none.
struct GoalDriftGrows {
    static constexpr std::string_view name = "goal_drift";
    static constexpr std::string_view about = "Projects slowly lose sight of their goal";
    Parameter<float> pace, attention;
    Lever<float> monitoring;

    static void describe(auto& d) {
        using M = GoalDriftGrows;
        d.param("pace", &M::pace, {0.05, "1/year", 0, 12}, Uniform{0, 0.1}, assumption,
                "Share of what is left of its sight that a project loses in a year; 0: none");
        d.param("attention", &M::attention, {0.8, "1", 0, 1}, Beta{8, 2}, assumption,
                "Share of the drift that full monitoring prevents");
        d.lever("governance.monitoring", &M::monitoring, {0, "1", 0, 1}, assumption,
                "How closely goals and results of projects are followed");
    }

    void operator()(Every<Programme, In<StateOf>, InOut<GoalDrift>> projects) const {
        const float step = pace / months_per_year * (1 - attention * monitoring);
        for (const auto project : projects)
            if (is_running(project.get<StateOf>())) project.get<GoalDrift>() += step * (1 - project.get<GoalDrift>());
    }
};

}  // namespace adem::model
