#pragma once

#include "models/rules/capture.hpp"
#include "models/rules/staffing.hpp"
#include "models/rules/working_time.hpp"

namespace adem::model {

/// What is left of a worker's month for appointments with residents.
///
///     hours = hours at work · (1 − accounts − network − training) · presence · (1 − c · burnout) · (1 − street)
///             · (1 − displaced by figures) · (1 − favours)
///
/// Halving the time spent on accounts gives 29 % more contact: Movisie (2023).
struct ContactHoursLeft {
    static constexpr std::string_view name = "contact_hours_left";
    Staffing staff;
    WorkingTimes times;
    Capture capture;
    Parameter<float> burnout_effect;

    float of(Role role, float working_time, float burnout, int tenure_months) const {
        const float captured = capture.of(tenure_months, times.accounts.sight(role));
        return times.at_work(working_time) * times.left_for_residents(role) * staff.presence_share *
               (1 - burnout_effect * burnout) * (1 - staff.street_share) * (1 - times.accounts.displaced()) *
               (1 - capture.lost(captured));
    }

    static void describe(auto& d) {
        using M = ContactHoursLeft;
        d.rule(&M::staff);
        d.rule(&M::times);
        d.rule(&M::capture);
        d.param("burnout_effect", &M::burnout_effect, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the hours that full burnout costs");
    }
};

}  // namespace adem::model
