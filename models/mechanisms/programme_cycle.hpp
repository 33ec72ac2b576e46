#pragma once

#include "models/rules/prices.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/public_money.hpp"
#include "models/rules/start_up.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Projects come to strength and cost money while they run; who prepares pays for it.
///
///     planned, or stopped by politics -> starting when StartMonth has come -> active after the start-up
///
/// None starts in a policy vacuum or without money, and no repeat before a stopped project of its line may be taken up
/// again. The start costs StartCost, each month of running RunningCost / 12, each month of preparing a price. Length of
/// the start-up: rules/start_up.hpp. A repeat that follows at once takes over what is left of its predecessor's.
struct ProgrammeCycle {
    static constexpr std::string_view name = "programme_cycle";
    static constexpr std::string_view about = "Projects are prepared, start and come to strength";
    StartUp start_up;
    Prices prices;
    PublicMoney money;

    static void describe(auto& d) {
        d.rule(&ProgrammeCycle::start_up);
        d.rule(&ProgrammeCycle::prices);
        d.rule(&ProgrammeCycle::money);
    }

    using Projects = Every<Programme, InOut<StateOf>, InOut<StartMonth>, In<StartUpMonths>, In<EndMonth>,
                           In<PreparationMonths>, In<Predecessor>, In<RunningCost>, In<StartCost>>;

    void operator()(Projects projects, Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<SpentThisMonth>> here,
                    Now time) const {
        auto& spent = here.get<SpentThisMonth>();
        const int now = time.month().value;
        for (const auto project : projects.by_identity()) {
            auto& state = project.get<StateOf>();
            const auto start = static_cast<int>(project.get<StartMonth>());
            if (state == ProgrammeState::planned && now < start && now >= start - project.get<PreparationMonths>())
                spent[CostLine::programme_start] += static_cast<double>(prices.preparation);
            if (money.projects_start() && may_start(projects, project, now)) {
                state = ProgrammeState::starting;
                project.get<StartMonth>() = static_cast<std::int16_t>(now);
                if (const auto before = project.get<Predecessor>(); before && projects[before].get<EndMonth>() == now)
                    set_back(project, now, full_from(projects[before]) - now);
                spent[CostLine::programme_start] += static_cast<double>(project.get<StartCost>());
                here.get<FlowsThisMonth>()[Flow::programmes_started] += 1;
            }
            if (!is_running(state)) continue;
            const auto since = static_cast<float>(now - project.get<StartMonth>());
            state = since >= start_up.months(project) ? ProgrammeState::active : ProgrammeState::starting;
            spent[CostLine::programme_running] +=
                static_cast<double>(money.projects_alive() * project.get<RunningCost>()) / months_per_year;
        }
    }
};

}  // namespace adem::model
