#pragma once

#include "models/rules/programme_rules.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Projects that are meant to end on success end when the life domain they are about has risen enough.
///
///     done: mean of the domain ≥ its mean at the first start + aim, looked at once a year
///
/// A repeat in whose start month the mean has not fallen below that again is skipped. By definition.
struct ProgrammeSuccess {
    static constexpr std::string_view name = "programme_success";
    static constexpr std::string_view about = "Projects end when their aim is reached, if that is their exit rule";

    using Projects = Every<Programme, In<StateOf>, In<StartMonth>, InOut<EndMonth>, In<ExitRule>, In<DomainOf>,
                           In<AimOf>, In<Begun>, InOut<LevelAtStart>, In<Predecessor>>;

    void operator()(Projects projects, Every<Resident, In<LifeDomains>> residents, Now now) const {
        for (const auto project : projects) {
            if (project.get<ExitRule>() != ProgrammeExit::on_success) continue;
            const int since = now.month().value - project.get<StartMonth>();
            const bool starts = project.get<StateOf>() == ProgrammeState::planned && since == 0;
            const bool looked_at = is_running(project.get<StateOf>()) && since % months_per_year == 0;
            if (!starts && !looked_at) continue;
            const float level = mean_of(project.get<DomainOf>(), residents);
            if (starts) project.get<LevelAtStart>() = level_of_line(projects, project, level);
            if (level >= project.get<LevelAtStart>() + project.get<AimOf>() &&
                (looked_at || project.get<Predecessor>()))
                project.get<EndMonth>() = static_cast<std::int16_t>(now.month().value);
        }
    }

  private:
    static float level_of_line(const Projects& projects, const Projects::Individual& project, float now) {
        for (Ref<Programme> before = project.get<Predecessor>(); before; before = projects[before].get<Predecessor>())
            if (projects[before].get<Begun>() != 0) return projects[before].get<LevelAtStart>();
        return now;
    }

    static float mean_of(Domain domain, const Every<Resident, In<LifeDomains>>& residents) {
        ExactSum sum;
        for (const auto resident : residents) sum.add(static_cast<double>(resident.get<LifeDomains>()[domain]));
        return residents.empty() ? 0 : static_cast<float>(sum.value() / static_cast<double>(residents.size()));
    }
};

}  // namespace adem::model
