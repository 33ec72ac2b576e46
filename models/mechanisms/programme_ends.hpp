#pragma once

#include "models/rules/programme_rules.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Projects end at their end month, with posts that may shrink before it; part of the work may go on for good.
///
///     posts = full posts · course · min(1, months left / taper) · (1 − policy vacuum) · (1 − paused)
///     course = 1 + front loading · (1 − 2 · share of the line that is over)
/// The end costs CloseCost. The last of a line that is institutionalised for a share becomes regular work of that size,
/// with its costs, out of sight and out of politics. Fixed end months: by definition.
struct ProgrammeEnds {
    static constexpr std::string_view name = "programme_ends";
    static constexpr std::string_view about = "Projects shrink and end, or go on as regular work";

    PublicMoney money;

    static void describe(auto& d) { d.rule(&ProgrammeEnds::money); }

    using Projects = Every<Programme, InOut<StateOf>, InOut<EndMonth>, InOut<ProgrammePosts>, InOut<FullPosts>,
                           InOut<RunningCost>, InOut<Regular>, In<ExitRule>, In<TaperMonths>, In<FrontLoading>,
                           In<LineStart>, In<LineMonths>, In<Institutionalised>, In<Predecessor>, In<CloseCost>>;

    void operator()(Projects projects, Whole<Neighbourhood, InOut<SpentThisMonth>> here, Now now) const {
        for (const auto project : projects.by_identity()) {
            auto& state = project.get<StateOf>();
            const int left = project.get<EndMonth>() - now.month().value;
            if (left <= 0 && is_running(state)) {
                if (project.get<Institutionalised>() > 0 && !successor_of(projects, project.ref())) {
                    go_on(project);
                } else {
                    here.get<SpentThisMonth>()[CostLine::programme_closing] +=
                        static_cast<double>(project.get<CloseCost>());
                    state = ProgrammeState::ended;
                }
            }
            if (left <= 0 && state == ProgrammeState::planned) state = ProgrammeState::ended;
            const bool regular = project.get<Regular>() != 0;
            const auto exit = regular ? ProgrammeExit::fixed : project.get<ExitRule>();
            const double share = posts_left(exit, project.get<TaperMonths>(), left) *
                                 (regular ? 1 : course_of(project, now.month().value));
            project.get<ProgrammePosts>() =
                project.get<FullPosts>() * static_cast<float>(share) * money.projects_alive();
        }
    }

  private:
    static void go_on(const Projects::Individual& project) {
        project.get<Regular>() = 1;
        project.get<EndMonth>() = never;
        project.get<FullPosts>() *= project.get<Institutionalised>();
        project.get<RunningCost>() *= project.get<Institutionalised>();
    }
    static constexpr auto never = static_cast<std::int16_t>(EndMonth::info.high);
};

}  // namespace adem::model
