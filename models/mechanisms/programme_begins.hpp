#pragma once

#include "models/rules/accountability.hpp"
#include "models/rules/programme_rules.hpp"

namespace adem::model {

/// Nobody knows beforehand how well a new way of working suits a place: it is drawn when a project begins.
///
///     fit = 0.5 + spread · (u − 0.5);  0 if the attempt strands,  p(strands) = s · (accountability − usual)
///
/// A repeat that follows at once keeps fit and goal drift in so far as it keeps the staff; any other begins anew, with
/// its goal in sight. Attempts at change strand more often under a load of control; size: assumption.
struct ProgrammeBegins {
    static constexpr std::string_view name = "programme_begins";
    static constexpr std::string_view about = "A project that begins suits the place more or less well";
    Parameter<float> spread, strands;
    Accountability accountability;

    static void describe(auto& d) {
        using M = ProgrammeBegins;
        d.param("spread", &M::spread, {0.6, "1", 0, 1}, Uniform{0.2, 1}, assumption,
                "Difference in fit between the worst and the best attempt");
        d.param("strands", &M::strands, {0.5, "1", 0, 5}, Uniform{0, 1}, assumption,
                "How much sooner an attempt strands with all time for accounts than with none; 0: no sooner");
        d.rule(&M::accountability);
    }

    using Projects = Every<Programme, In<StateOf>, In<EndMonth>, In<Predecessor>, In<StaffCarryOver>, In<ProgrammeRole>,
                           InOut<Begun>, InOut<Fit>, InOut<GoalDrift>>;
    enum Drawn : unsigned { same_fit, strand, fit };

    void operator()(Projects projects, Now now, Draw<"programme_begins: fit"> draw) const {
        for (const auto& [line, project] : running_by_line(projects)) {
            auto& begun = project.template get<Begun>();
            const bool begins = begun == 0;
            begun = begins ? begins_now : began_earlier;
            if (!begins) continue;
            const Draws own = draw.of(line);
            const Ref<Programme> before = project.template get<Predecessor>();
            const bool follows = before && projects[before].get<EndMonth>() == now.month().value;
            const float kept = follows ? project.template get<StaffCarryOver>() : 0;
            project.template get<GoalDrift>() = follows ? kept * projects[before].get<GoalDrift>() : 0;
            project.template get<Fit>() = own.chance(static_cast<double>(kept), same_fit)
                                              ? projects[before].get<Fit>()
                                              : new_fit(own, project.template get<ProgrammeRole>());
        }
    }

    float new_fit(const Draws& own, Role role) const {
        if (own.chance(static_cast<double>(strands * accountability.beyond_usual(role)), strand)) return 0;
        return fit_by_chance(spread, own.uniform(fit));
    }
};

}  // namespace adem::model
