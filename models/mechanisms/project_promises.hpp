#pragma once

#include "models/rules/programme_rules.hpp"
#include "models/rules/promise_terms.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Projects make promises, in proportion to their ambition and to the work they do.
///
///     (promises of the scenario + by post · posts) · strength
///
/// They promise to residents in general, to a street, to those who fare worst, or to the members of an initiative,
/// drawn among those there are. The more visible the project, the more hear of it. How many and on which terms:
/// rules/promise_terms.hpp. Form: assumption.
struct ProjectPromises {
    static constexpr std::string_view name = "project_promises";
    static constexpr std::string_view about = "Projects make promises in proportion to their ambition";
    PromiseTerms terms;
    ProgrammeStrength strength;
    Ambition ambition;

    static void describe(auto& d) {
        d.rule(&ProjectPromises::terms);
        d.rule(&ProjectPromises::strength);
        d.rule(&ProjectPromises::ambition);
    }

    using Projects = Every<Programme, In<StateOf>, In<Predecessor>, In<PromisesPerYear>, In<ProgrammePosts>,
                           In<Visibility>, In<PromisesTo>, In<Regular>, In<Fit>, In<GoalDrift>>;

    void operator()(Projects projects, Every<Initiative> initiatives,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<FlowsThisMonth>> here, Births<Promise> births,
                    Now now, Draw<"project_promises: promises"> draw, Draw<"project_promises: to whom"> whom) const {
        for (const auto& [line, project] : running_by_line(projects)) {
            PromiseTo to{project.template get<PromisesTo>(), terms.heard_by(project.template get<Visibility>()),
                         project.ref()};
            if (to.audience == AudienceKind::initiative) to.members = one_of(initiatives, whom.of(line));
            const float per_year = strength.of_project(project) * ambition.of(project, here.get<ResidentsAtStart>());
            here.get<FlowsThisMonth>()[Flow::promises_made] +=
                terms.make(births, line, per_year, to, now.month(), draw);
        }
    }

  private:
    static Ref<Initiative> one_of(const Every<Initiative>& initiatives, const Draws& own) {
        Ref<Initiative> chosen;
        double best = -math::infinity;
        for (const auto initiative : initiatives) {
            const double rank = own.rank(1, initiative.identity());
            if (rank > best) best = rank, chosen = initiative.ref();
        }
        return chosen;
    }
};

}  // namespace adem::model
