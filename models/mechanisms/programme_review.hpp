#pragma once

#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Once a year an adaptive project looks at what it does, and changes course when that seems not to work.
///
///     seen = fit + noise · z,  z ~ N(0, 1);   changes course with chance `adaptivity` where seen < enough
///
/// Another course is another draw of the fit, with the goal in sight again; it costs a share of the start and a new
/// start-up, and what is seen is noisy, so what works may be changed too. The frame stays: name, staff, promises.
/// Many short attempts can beat a long wrong one only if somebody looks. Form and sizes: assumption.
struct ProgrammeReview {
    static constexpr std::string_view name = "programme_review";
    static constexpr std::string_view about = "Adaptive projects that seem not to work change course";
    Parameter<float> noise, enough, spread, cost;

    static void describe(auto& d) {
        using M = ProgrammeReview;
        d.param("noise", &M::noise, {0.2, "1", 0, 5}, LogNormal{0.2, 0.6}, assumption,
                "Standard deviation of what is seen, around the fit as it is");
        d.param("enough", &M::enough, {0.45, "1", 0, 1}, Uniform{0.3, 0.6}, assumption,
                "Fit below which one thinks of something else");
        d.param("spread", &M::spread, {0.6, "1", 0, 1}, Uniform{0.2, 1}, assumption,
                "Difference in fit between the worst and the best other course");
        d.param("cost", &M::cost, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the cost of a start that another course takes");
    }

    using Projects = Every<Programme, In<StateOf>, InOut<StartMonth>, In<StartUpMonths>, In<Predecessor>,
                           In<Adaptivity>, In<StartCost>, InOut<Fit>, InOut<GoalDrift>>;

    void operator()(Projects projects, Whole<Neighbourhood, InOut<SpentThisMonth>> here, Now now,
                    Draw<"programme_review: seen"> draw) const {
        for (const auto& [line, project] : running_by_line(projects)) {
            const int since = now.month().value - project.template get<StartMonth>();
            if (since <= 0 || since % months_per_year != 0 || project.template get<Adaptivity>() <= 0) continue;
            const Draws own = draw.of(line);
            const float seen = project.template get<Fit>() + noise * static_cast<float>(own.normal());
            if (seen >= enough || !own.chance(project.template get<Adaptivity>())) continue;
            project.template get<Fit>() = fit_by_chance(spread, own.uniform(1));
            project.template get<GoalDrift>() = 0;
            set_back(project, now.month().value, project.template get<StartUpMonths>());
            here.get<SpentThisMonth>()[CostLine::programme_start] +=
                static_cast<double>(cost * project.template get<StartCost>());
        }
    }
};

}  // namespace adem::model
