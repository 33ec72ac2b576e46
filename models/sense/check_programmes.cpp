#include <fmt/format.h>

#include <algorithm>

#include "models/programmes.hpp"
#include "models/sense/checks.hpp"

namespace adem::model {

namespace {

/// One project against the run and against itself.
class ProjectCheck {
  public:
    ProjectCheck(const Project& project, const Scenario& scenario, const CourseOfLevers& levers, Sense& sense)
        : project_(project),
          plan_(programme_plan(project.name, project.in, project.numbers, project.words)),
          scenario_(scenario),
          levers_(levers),
          sense_(sense) {}

    void check() {
        check_horizon();
        check_posts();
        check_what_nothing_reads();
    }

  private:
    bool given(const std::string& field) const {
        const auto origin = project_.origins.find(field);
        return origin != project_.origins.end() && !origin->second.is_default;
    }
    Place place_of(const std::string& field) const {
        return given(field) ? project_.origins.at(field).place : project_.origin.place;
    }
    void error(const std::string& field, const std::string& text) {
        sense_.errors.add(place_of(field), fmt::format("project {}: {}", in_quotes(project_.name), text));
    }
    void warn(const std::string& field, const std::string& text) {
        sense_.warnings.add(place_of(field), fmt::format("project {}: {}", in_quotes(project_.name), text));
    }

    void check_horizon() {
        const int end = scenario_.end().value;
        if (plan_.preparation >= plan_.length && plan_.exit != ProgrammeExit::never) {
            error("preparation", fmt::format("preparation = {} takes all of its length (must be below length = {})",
                                             plan_.preparation, plan_.length));
            return;
        }
        if (run_was_cut_short()) return;
        if (plan_.start + plan_.preparation >= end) {
            error("preparation", fmt::format("its work begins in {}, not before the end of the run ({})",
                                             date(plan_.start + plan_.preparation), date(end)));
        } else if (int late = repeats_after(end); late > 0) {
            warn("repeat", fmt::format("{} of its {} repeats would begin after the end of the run ({})", late,
                                       plan_.repeats(), date(end)));
        }
        if (plan_.exit != ProgrammeExit::never && plan_.start_up > plan_.length - plan_.preparation)
            warn("start_up", fmt::format("it ends before its start-up of {} months is over", plan_.start_up));
    }

    int repeats_after(int end) const {
        int late = 0;
        for (int repeat = 0; repeat < plan_.repeats(); ++repeat) late += plan_.start_of(repeat) >= end ? 1 : 0;
        return late;
    }

    /// Whether the years were given after the project, on the command line or in a file that extends its file: what
    /// comes later is then left out on purpose.
    bool run_was_cut_short() const {
        const auto years = scenario_.origins.find("years");
        if (years == scenario_.origins.end() || years->second.is_default) return false;
        return layer_of(years->second.place.file) > layer_of(project_.origin.place.file);
    }

    /// The number of a file among those of the scenario; the command line comes after all of them.
    std::ptrdiff_t layer_of(const std::string& file) const {
        return std::find(scenario_.files.begin(), scenario_.files.end(), file) - scenario_.files.begin();
    }

    std::string date(int month) const { return iso(plus(scenario_.start, month)); }

    void check_posts() {
        if (plan_.posts > 0) return;
        const std::string role(name_of(plan_.role));
        if (given("role") && !has_posts(plan_.role, scenario_, levers_))
            error("role", fmt::format("nobody is {} (posts is 0, staff.fte.{} is 0, and no other project pays one); "
                                      "roles with posts: {}",
                                      role, role, roles_with_posts()));
        else if (given("role"))
            warn("role", "nothing reads role (it pays no posts)");
        if (plan_.staff_carry_over > 0)
            error("staff_carry_over", "staff_carry_over: there is nobody to keep (it pays no posts)");
    }

    std::string roles_with_posts() const {
        std::vector<std::string> roles;
        for (const Role role : all_of<Role>())
            if (has_posts(role, scenario_, levers_)) roles.emplace_back(name_of(role));
        return roles.empty() ? "none" : listed(roles);
    }

    void check_what_nothing_reads() {
        const auto unread = [&](const std::string& field, bool is_unread, const std::string& why) {
            if (given(field) && is_unread) warn(field, fmt::format("nothing reads {} ({})", field, why));
        };
        unread("taper", plan_.exit != ProgrammeExit::taper, "its exit is not taper");
        unread("aim", plan_.exit != ProgrammeExit::on_success, "its exit is not on_success");
        unread("repeat", plan_.exit == ProgrammeExit::never && plan_.repeat > 1, "its exit is never: it runs on");
        unread("gap", plan_.repeats() == 1 && plan_.gap > 0, "it runs once");
        if (plan_.posts > 0)
            unread("staff_carry_over", plan_.repeats() == 1 && plan_.staff_carry_over > 0, "it runs once");
        unread("promise_carry_over", plan_.repeats() == 1 && plan_.promise_carry_over > 0, "it runs once");
        unread("promises_to", plan_.promises <= 0, "it makes no promises");
        unread("permanent", plan_.posts <= 0 && plan_.permanent, "it pays no posts");
    }

    const Project& project_;
    ProgrammePlan plan_;
    const Scenario& scenario_;
    const CourseOfLevers& levers_;
    Sense& sense_;
};

/// FTE per 1000 residents at one moment, as planned.
double staff_at(const Moment& moment, const std::vector<ProgrammePlan>& plans, const CourseOfLevers& levers) {
    double fte = 0;
    for (const Role role : all_of<Role>()) fte += levers.value("staff.fte." + std::string(name_of(role)), moment);
    for (const ProgrammePlan& plan : plans) {
        const bool here = plan.in.empty() || std::find(plan.in.begin(), plan.in.end(), moment.place) != plan.in.end();
        bool now = false;
        for (int repeat = 0; repeat < plan.repeats() && !now; ++repeat)
            now = plan.start_of(repeat) <= moment.month.value && moment.month.value < plan.end_of(repeat);
        if (here && now) fte += plan.posts;
    }
    return fte;
}

}  // namespace

void check_programmes(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    for (const Project& project : scenario.programmes) ProjectCheck(project, scenario, levers, sense).check();
}

void check_staff(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    constexpr double odd = 100, as_many_as_residents = 1000;  // FTE per 1000 residents
    std::vector<ProgrammePlan> plans;
    for (const Project& project : scenario.programmes)
        plans.push_back(programme_plan(project.name, project.in, project.numbers, project.words));
    double most = 0;
    Moment when;
    levers.first([&](const Moment& moment) {
        const double fte = staff_at(moment, plans, levers);
        if (fte > most) {
            most = fte;
            when = moment;
        }
        return false;
    });
    if (most <= odd) return;
    const LeverPeriod* given = levers.given(levers.paths("staff.fte"));
    const Place place = given != nullptr ? given->origin.place : scenario.programmes.front().origin.place;
    sense.warnings.add(place, fmt::format("{}: {:.0f} FTE per 1000 residents in {} in {}",
                                          most > as_many_as_residents ? "more staff than residents"
                                                                      : "more than one professional to ten residents",
                                          most, iso(plus(scenario.start, when.month.value)), when.place));
}

}  // namespace adem::model
