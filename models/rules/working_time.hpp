#pragma once

#include <algorithm>

#include "models/rules/accountability.hpp"

namespace adem::model {

/// How the working time of a professional divides.
///
///     left for residents = 1 − accounts − network − training
///
/// Halving the time spent on accounts gives 29 % more of it: Movisie (2023). The rest is the policy's choice.
struct WorkingTimes {
    static constexpr std::string_view name = "working_time";
    Accountability accounts;
    Lever<float> network_share, training_days;
    Parameter<float> full_time;

    /// Hours a month at work.
    float at_work(float working_time) const { return working_time * full_time; }
    float training_share() const { return training_days * hours_per_day / (months_per_year * full_time); }
    float left_for_residents(Role role) const {
        return std::max(0.0F, 1 - accounts.share_of(role) - network_share - training_share());
    }

    static void describe(auto& d) {
        using M = WorkingTimes;
        d.rule(&M::accounts);
        d.lever("staff.network_share", &M::network_share, {0, "1", 0, 0.5}, "by definition",
                "Share of working time for the network with residents and other professionals, beyond the usual");
        d.lever("staff.training", &M::training_days, {0, "day/FTE/year", 0, 30}, "by definition",
                "Training of professionals beyond the usual");
        d.param("full_time", &M::full_time, {120, "hour/month", 1, 250}, LogNormal{120, 0.05}, assumption,
                "Hours at work of a full-time worker, leave and illness off");
    }

  private:
    static constexpr float hours_per_day = 8;
};

}  // namespace adem::model
