#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Projects start, come to strength and end by the calendar.
///
/// planned -> starting at its start month (and not before a stopped project of its line may be taken up again)
/// -> active after the start-up -> ended at its end month; stopped by politics -> starting again when StartMonth has
/// come. The start costs StartCost, each month of running RunningCost / 12, the end CloseCost.
struct ProgrammeCycle {
    static constexpr std::string_view name = "programme_cycle";
    static constexpr std::string_view about = "Projects start, come to strength and end";

    using Projects = Every<Programme, InOut<StateOf>, InOut<StartMonth>, In<StartUpMonths>, In<EndMonth>,
                           In<Predecessor>, In<RunningCost>, In<StartCost>, In<CloseCost>>;
    using Books = Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<SpentThisMonth>>;

    void operator()(Projects projects, Books here, Now now) const {
        auto& spent = here.get<SpentThisMonth>();
        for (const auto project : projects.by_identity()) {
            auto& state = project.get<StateOf>();
            if (now.month().value < project.get<EndMonth>()) continue;
            if (is_running(state)) spent[CostLine::programme_closing] += static_cast<double>(project.get<CloseCost>());
            if (is_running(state) || state == ProgrammeState::planned) state = ProgrammeState::ended;
        }
        for (const auto project : projects.by_identity()) {
            auto& state = project.get<StateOf>();
            if (may_start(projects, project, now.month().value)) {
                state = ProgrammeState::starting;
                project.get<StartMonth>() = static_cast<std::int16_t>(now.month().value);
                spent[CostLine::programme_start] += static_cast<double>(project.get<StartCost>());
                here.get<FlowsThisMonth>()[Flow::programmes_started] += 1;
            }
            if (!is_running(state)) continue;
            const bool full = now.month().value >= project.get<StartMonth>() + project.get<StartUpMonths>();
            state = full ? ProgrammeState::active : ProgrammeState::starting;
            spent[CostLine::programme_running] += static_cast<double>(project.get<RunningCost>()) / months_per_year;
        }
    }

  private:
    static bool may_start(const Projects& projects, const Projects::Individual& project, int now) {
        const ProgrammeState state = project.get<StateOf>();
        if (state != ProgrammeState::planned && state != ProgrammeState::stopped) return false;
        if (now < project.get<StartMonth>() || now >= project.get<EndMonth>()) return false;
        for (Ref<Programme> before = project.get<Predecessor>(); before; before = projects[before].get<Predecessor>())
            if (projects[before].get<StateOf>() == ProgrammeState::stopped && now < projects[before].get<StartMonth>())
                return false;
        return true;
    }
};

}  // namespace adem::model
