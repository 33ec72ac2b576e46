#pragma once

#include "models/rules/agenda.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// The council keeps the last word: the further a project's agenda is from its own, the sooner it has a project wait
/// for another decision.
///
///     p(vetoed in a month) = hazard / 12 · distance
///
/// A project that waits is back in its start-up for so many months, at full pay. Distance is that of rules/agenda.hpp:
/// it grows with a network organisation in the lead, with a mandate and with decisions taken in the neighbourhood, and
/// no lever takes the veto away. Form and sizes: assumption.
struct CouncilVeto {
    static constexpr std::string_view name = "council_veto";
    static constexpr std::string_view about = "The council may have a project wait whose agenda is far from its own";
    Parameter<float> hazard;
    Parameter<int> wait;
    Agenda agenda;

    static void describe(auto& d) {
        using M = CouncilVeto;
        d.param("hazard", &M::hazard, {0.08, "1/year", 0, 12}, LogNormal{0.08, 0.7}, assumption,
                "Vetoes of a project that has nothing to do with the council's agenda");
        d.param("wait", &M::wait, {4, "month", 0, 48}, LogNormal{4, 0.4}, assumption, "Time until the next decision");
        d.rule(&M::agenda);
    }

    void operator()(
        Every<Programme, In<StateOf>, InOut<StartMonth>, In<StartUpMonths>, In<Predecessor>, In<Regular>> projects,
        Now now, Draw<"council_veto: of a project"> veto) const {
        const double p = static_cast<double>(hazard * agenda.distance()) / months_per_year;
        for (const auto& [line, project] : running_by_line(projects))
            if (project.template get<Regular>() == 0 && veto.of(line).chance(p))
                set_back(project, now.month().value, wait);
    }
};

}  // namespace adem::model
