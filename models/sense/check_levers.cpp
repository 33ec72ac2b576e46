#include <fmt/format.h>

#include <algorithm>

#include "engine/mechanism/described.hpp"
#include "models/rules/working_time.hpp"
#include "models/sense/checks.hpp"

namespace adem::model {

namespace {

std::string at(const Moment& moment, const Scenario& scenario) {
    return fmt::format("from {} in {}", iso(plus(scenario.start, moment.month.value)), moment.place);
}

/// How professionals divide their time under the levers of one moment.
class TimeOfProfessionals {
  public:
    explicit TimeOfProfessionals(const CourseOfLevers& levers) : levers_(levers) {
        Registry own;
        Describer<WorkingTimes> describer(times_, &times_, own, slots_);
        WorkingTimes::describe(describer);
        for (const Slot& slot : slots_) {
            const ParameterEntry* parameter = slot.is_lever ? nullptr : levers.registry().parameter(slot.path);
            if (parameter != nullptr) slot.write(&times_, parameter->value);
        }
    }

    void go_to(const Moment& moment) {
        for (const Slot& slot : slots_)
            if (slot.is_lever) slot.write(&times_, levers_.value(slot.path, moment));
    }
    double accounts(Role role) const { return static_cast<double>(times_.accounts.share_of(role)); }
    double network() const { return static_cast<double>(times_.network_share); }
    double training() const { return static_cast<double>(times_.training_share()); }
    double taken(Role role) const { return accounts(role) + network() + training(); }

  private:
    const CourseOfLevers& levers_;
    WorkingTimes times_;
    std::vector<Slot> slots_;
};

const std::vector<std::string> levers_of_time = {"staff.network_share", "staff.training", "staff.accountability_share",
                                                 "accountability.control_load", "accountability.kpi_intensity"};

void check_time(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    constexpr double rounding = 1e-6;
    const LeverPeriod* given = levers.given(levers_of_time);
    if (given == nullptr) return;
    TimeOfProfessionals time(levers);
    Role busiest = Role::teacher;
    const auto too_much = levers.first([&](const Moment& moment) {
        time.go_to(moment);
        for (const Role role : all_of<Role>())
            if (time.taken(role) > 1 + rounding) {
                busiest = role;
                return true;
            }
        return false;
    });
    if (!too_much) return;
    sense.errors.add(
        given->origin.place,
        fmt::format("accounts, network and training take {:.2f} of the working time of a {} {} (together at most 1: "
                    "accounts {:.2f}, staff.network_share {:.2f}, staff.training {:.2f})",
                    time.taken(busiest), name_of(busiest), at(*too_much, scenario), time.accounts(busiest),
                    time.network(), time.training()));
}

/// A period that a later one in the list covers in every month and place.
void check_periods_that_never_hold(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    const auto holds_at = [](const LeverPeriod& period, const Moment& moment) {
        const bool here =
            period.in.empty() || std::find(period.in.begin(), period.in.end(), moment.place) != period.in.end();
        return here && period.from <= moment.month && moment.month < period.until;
    };
    for (auto period = scenario.policy.begin(); period != scenario.policy.end(); ++period) {
        const auto holds = levers.first([&](const Moment& moment) {
            const auto covers = [&](const LeverPeriod& later) {
                return later.lever == period->lever && holds_at(later, moment);
            };
            return holds_at(*period, moment) && std::none_of(period + 1, scenario.policy.end(), covers);
        });
        const auto same_entry = [&](const LeverPeriod& other) {
            return &other != &*period && other.lever == period->lever && other.origin.place == period->origin.place;
        };
        const bool part_of_a_ramp = std::any_of(scenario.policy.begin(), scenario.policy.end(), same_entry);
        const bool in_the_run = period->from < scenario.end();
        if (!holds && in_the_run && !part_of_a_ramp)
            sense.warnings.add(period->origin.place,
                               fmt::format("{} = {} never holds (later entries cover all of its months)", period->lever,
                                           number_text(period->value)));
    }
}

void check_hand_overs(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    const auto somebody = [&](Role role) { return has_posts(role, scenario, levers); };
    const auto roles = all_of<Role>();
    const LeverPeriod* handover = levers.given("staff.handover");
    if (handover != nullptr && !levers.is_always("staff.handover", 0) &&
        std::none_of(roles.begin(), roles.end(), somebody))
        sense.errors.add(handover->origin.place,
                         "staff.handover: there is nobody to hand over to (no role has posts: every staff.fte is 0 and "
                         "no project pays posts)");
    const LeverPeriod* mandate = levers.given("governance.mandate");
    if (mandate != nullptr && !levers.is_always("governance.mandate", 0) && !somebody(Role::area_manager))
        sense.errors.add(mandate->origin.place,
                         "governance.mandate: nobody is area_manager (staff.fte.area_manager is 0 and no project pays "
                         "one)");
}

}  // namespace

bool has_posts(Role role, const Scenario& scenario, const CourseOfLevers& levers) {
    for (const Project& project : scenario.programmes)
        if (project.words.contains("role") && project.words.at("role") == name_of(role) &&
            project.numbers.contains("posts") && project.numbers.at("posts") > 0)
            return true;
    return !levers.is_always("staff.fte." + std::string(name_of(role)), 0);
}

void check_levers(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    check_time(scenario, levers, sense);
    check_periods_that_never_hold(scenario, levers, sense);
    check_hand_overs(scenario, levers, sense);
}

}  // namespace adem::model
