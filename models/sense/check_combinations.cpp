#include <fmt/format.h>

#include "models/sense/checks.hpp"

namespace adem::model {

namespace {

/// Accounts at or below the floor are left alone by freezes and by more or less control.
void check_floor(const CourseOfLevers& levers, Sense& sense) {
    std::vector<std::string> without_effect = levers.paths("accountability.freeze");
    without_effect.insert(without_effect.end(), {"accountability.control_load", "accountability.floor"});
    const bool below = levers.is_always("accountability.kpi_intensity", 0) && !levers.first([&](const Moment& moment) {
        return levers.value("staff.accountability_share", moment) > levers.value("accountability.floor", moment);
    });
    if (!below) return;
    for (const std::string& lever : without_effect)
        if (const LeverPeriod* period = levers.given(lever))
            sense.warnings.add(period->origin.place, fmt::format("nothing reads {} here (staff.accountability_share is "
                                                                 "never above accountability.floor)",
                                                                 lever));
}

/// A cut takes nothing in the years that a guarantee covers.
void check_cut(const CourseOfLevers& levers, Sense& sense) {
    const LeverPeriod* cut = levers.given("shocks.budget_cut");
    if (cut == nullptr || levers.is_always("shocks.budget_cut", 0)) return;
    const auto takes = levers.first([&](const Moment& moment) {
        const double guaranteed = levers.value("governance.budget_guarantee", moment) * months_per_year;
        return levers.value("shocks.budget_cut", moment) > 0 && moment.month.value >= guaranteed;
    });
    if (!takes)
        sense.warnings.add(cut->origin.place,
                           "shocks.budget_cut takes nothing (all of its months lie in the years of "
                           "governance.budget_guarantee)");
}

/// Pooling merges funds; with one project after the other and no fund besides there is one account anyhow.
void check_pooling(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    const LeverPeriod* pooling = levers.given("governance.pooling");
    if (pooling == nullptr || levers.is_always("governance.pooling", 0)) return;
    const auto projects = static_cast<double>(scenario.programmes.size());
    const auto several =
        levers.first([&](const Moment& moment) { return levers.value("governance.funds", moment) + projects > 1; });
    if (!several)
        sense.warnings.add(pooling->origin.place,
                           "governance.pooling costs money and has nothing to merge (never more than one project or "
                           "fund of governance.funds)");
}

}  // namespace

void check_combinations(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense) {
    check_floor(levers, sense);
    check_cut(levers, sense);
    check_pooling(scenario, levers, sense);
}

}  // namespace adem::model
