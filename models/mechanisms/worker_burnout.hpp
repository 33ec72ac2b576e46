#pragma once

#include "models/rules/staffing.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Workers wear out by many cases and by accounting for their time, and recover when both are less.
///
///     B' = B + pace · (usual + load · cases / cap + accounts · (accountability share − usual share) − B)
///
/// High workload among social workers: 44 %, and 50 % of those with more paperwork than most; Movisie (2023).
struct WorkerBurnout {
    static constexpr std::string_view name = "worker_burnout";
    static constexpr std::string_view about = "Workers wear out by caseload and by accountability";
    Staffing staff;
    Parameter<float> pace, usual, load, accounts, usual_share;

    static void describe(auto& d) {
        d.rule(&WorkerBurnout::staff);
        d.param("pace", &WorkerBurnout::pace, {0.08, "1/month", 0, 1}, LogNormal{0.08, 0.5}, assumption,
                "Share of the way to the level of the circumstances that is gone in a month");
        d.param("usual", &WorkerBurnout::usual, {0.15, "1", 0, 1}, Beta{3, 17}, assumption,
                "Exhaustion without any cases");
        d.param("load", &WorkerBurnout::load, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "Exhaustion that a full caseload adds");
        d.param("accounts", &WorkerBurnout::accounts, {0.3, "1", 0, 2}, Uniform{0, 0.6},
                "assumption; direction: Movisie 2023", "Exhaustion that accounting for all of one's time would add");
        d.param("usual_share", &WorkerBurnout::usual_share, {0.37, "1", 0, 1}, Fixed{}, "Movisie 2023",
                "Usual accountability share");
    }

    void operator()(InOut<Burnout> burnout, In<Caseload> cases, In<WorkingTime> time) const {
        const float cap = staff.caseload_cap * time;
        const float strain = cap > 0 ? math::clamp01(cases / cap) : 0;
        const float level = usual + load * strain + accounts * (staff.accountability_share - usual_share);
        burnout = math::clamp01(burnout + pace * (math::clamp01(level) - burnout));
    }
};

}  // namespace adem::model
