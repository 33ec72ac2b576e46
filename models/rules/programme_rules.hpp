#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/governance.hpp"
#include "models/state/policy_objects.hpp"

/// What several mechanisms ask about programmes.
namespace adem::model {

/// Who speaks for a project and all its repeats: the first of them. What happens to a line of projects is drawn by
/// this identity, so that cutting one programme into projects changes no draw. The Every must read Predecessor.
template <class Programmes>
Identity first_in_line(const Programmes& programmes, Ref<Programme> project) {
    while (const Ref<Programme> before = programmes[project].template get<Predecessor>()) project = before;
    return programmes[project].identity();
}

/// The repeat after this one, or none. The Every must read Predecessor.
template <class Programmes>
Ref<Programme> successor_of(const Programmes& programmes, Ref<Programme> project) {
    for (const auto other : programmes)
        if (other.template get<Predecessor>() == project) return other.ref();
    return {};
}

constexpr bool is_running(ProgrammeState state) {
    return state == ProgrammeState::starting || state == ProgrammeState::active;
}

/// How well a way of working suits a place, of which nobody knows beforehand, from a uniform number.
///
///     fit = 0.5 + spread · (u − 0.5)
inline float fit_by_chance(float spread, double u) { return 0.5F + spread * (static_cast<float>(u) - 0.5F); }

/// The running projects in the order of the lines they belong to: the same for one programme and for its repeats.
template <class Programmes>
auto running_by_line(const Programmes& programmes) {
    using Individual = typename Programmes::Individual;
    std::vector<std::pair<Identity, Individual>> running;
    for (const Individual project : programmes)
        if (is_running(project.template get<StateOf>()))
            running.emplace_back(first_in_line(programmes, project.ref()), project);
    std::sort(running.begin(), running.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.identity()) < std::pair(b.first, b.second.identity());
    });
    return running;
}

/// Whether a project starts now: planned or stopped, its month has come, and no stopped project of its line is still
/// to be taken up. The Every must read StateOf, StartMonth, EndMonth and Predecessor.
template <class Programmes, class Project>
bool may_start(const Programmes& programmes, const Project& project, int now) {
    const ProgrammeState state = project.template get<StateOf>();
    if (state != ProgrammeState::planned && state != ProgrammeState::stopped) return false;
    if (now < project.template get<StartMonth>() || now >= project.template get<EndMonth>()) return false;
    Ref<Programme> before = project.template get<Predecessor>();
    for (; before; before = programmes[before].template get<Predecessor>()) {
        const auto earlier = programmes[before];
        if (earlier.template get<StateOf>() == ProgrammeState::stopped && now < earlier.template get<StartMonth>())
            return false;
    }
    return true;
}

/// When the plain start-up of a project is over. The Every must read StartMonth and StartUpMonths.
template <class Project>
int full_from(const Project& project) {
    return project.template get<StartMonth>() + project.template get<StartUpMonths>();
}

/// Puts a project back to its start-up, for at least so many months more. The Every must write StartMonth.
template <class Project>
void set_back(const Project& project, int now, int months) {
    auto& start = project.template get<StartMonth>();
    const int later = std::min(now + months - project.template get<StartUpMonths>(), latest_start);
    if (later > start) start = static_cast<std::int16_t>(later);
}

/// Share of its posts that a project has `months_left` before its end.
constexpr double posts_left(ProgrammeExit exit, int taper, int months_left) {
    if (exit != ProgrammeExit::taper || months_left >= taper) return 1;
    return months_left > 0 ? static_cast<double>(months_left) / taper : 0;
}

/// Posts of a line of projects relative to their mean, so many months after its start: 1 + f at first, 1 - f at last,
/// evenly between. A project and a chain of repeats without gaps have the same.
constexpr double course_of_posts(double front_loading, int months_gone, int line_months) {
    const double gone = std::clamp((months_gone + 0.5) / line_months, 0.0, 1.0);
    return 1 + front_loading * (1 - gone / 0.5);
}
/// The Every must read FrontLoading, LineStart and LineMonths.
template <class Project>
double course_of(const Project& project, int month) {
    return course_of_posts(static_cast<double>(project.template get<FrontLoading>()),
                           month - project.template get<LineStart>(), project.template get<LineMonths>());
}

/// How much of its full work a project does.
///
///     strength = (in its start-up: s, else 1) · (1 + a · (fit − 0.5)) · (1 − b · goal drift)
///
/// Fit: how well its way of working suits this place, drawn when it starts. Form and sizes: assumption.
struct ProgrammeStrength {
    static constexpr std::string_view name = "programme_strength";

    Parameter<float> in_start_up, fit_effect, drift_effect;

    static void describe(auto& d) {
        d.param("in_start_up", &ProgrammeStrength::in_start_up, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Share of its full work that a project does in its start-up");
        d.param("fit_effect", &ProgrammeStrength::fit_effect, {0.5, "1", 0, 2}, Uniform{0, 1}, assumption,
                "Work done between a way of working that does not suit the place and one that does; 0: no difference");
        d.param("drift_effect", &ProgrammeStrength::drift_effect, {0.4, "1", 0, 1}, Uniform{0, 0.8}, assumption,
                "Share of the work that is lost when the goal is out of sight; 0: none");
    }
    float of(ProgrammeState state) const {
        return state == ProgrammeState::active ? 1 : state == ProgrammeState::starting ? in_start_up.value : 0;
    }
    /// The Every must read StateOf, Fit and GoalDrift.
    template <class Project>
    float of_project(const Project& project) const {
        return of(project.template get<StateOf>()) * (1 + fit_effect * (project.template get<Fit>() - 0.5F)) *
               (1 - drift_effect * project.template get<GoalDrift>());
    }
};

/// What a project promises in a year, at full strength: what the scenario says and so much for each of its posts. So
/// what is promised in all grows with ambition, posts times length. Form: assumption.
struct Ambition {
    static constexpr std::string_view name = "ambition";
    Parameter<float> by_post;

    static void describe(auto& d) {
        d.param("by_post", &Ambition::by_post, {0.05, "promise/FTE/year", 0, 10}, Uniform{0, 0.1}, assumption,
                "Promises that each full-time post of a project makes besides; 0: only those of the scenario");
    }
    /// The Every must read PromisesPerYear, ProgrammePosts and Regular.
    template <class Project>
    float of(const Project& project, float residents) const {
        if (project.template get<Regular>() != 0) return 0;
        return project.template get<PromisesPerYear>() +
               by_post * project.template get<ProgrammePosts>() * residents / thousand;
    }
};

}  // namespace adem::model
