#pragma once

#include "models/rules/accountability.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Workers wear out by many cases, the more so the longer they do the same work, and by accounting for their time; they
/// recover when these are less.
///
///     B' = B + pace · (usual + (load + wear · years / (years + half)) · cases / cap
///                      + accounts · (accountability share − usual share) − B)
///
/// High workload among social workers: 44 %, and 50 % of those with more paperwork than most; Movisie (2023). Wear by
/// years is what speaks for rotation; it may be nothing: assumption.
struct WorkerBurnout {
    static constexpr std::string_view name = "worker_burnout";
    static constexpr std::string_view about = "Workers wear out by caseload, by years under it and by accountability";
    Staffing staff;
    Accountability accountability;
    Parameter<float> pace, usual, load, wear, half_years, accounts;

    static void describe(auto& d) {
        using M = WorkerBurnout;
        d.rule(&M::staff);
        d.rule(&M::accountability);
        d.param("pace", &M::pace, {0.08, "1/month", 0, 1}, LogNormal{0.08, 0.5}, assumption,
                "Share of the way to the level of the circumstances that is gone in a month");
        d.param("usual", &M::usual, {0.15, "1", 0, 1}, Beta{3, 17}, assumption, "Exhaustion without any cases");
        d.param("load", &M::load, {0.2, "1", 0, 1}, Beta{2, 8}, assumption, "Exhaustion that a full caseload adds");
        d.param("wear", &M::wear, {0.1, "1", 0, 1}, Uniform{0, 0.2}, assumption,
                "Exhaustion that a full caseload adds in the long run besides; 0: years do not count");
        d.param("half_years", &M::half_years, {8, "year", 0.5, 50}, LogNormal{8, 0.5}, assumption,
                "Years in one post after which half of that is reached");
        d.param("accounts", &M::accounts, {0.3, "1", 0, 2}, Uniform{0, 0.6}, "assumption; direction: Movisie 2023",
                "Exhaustion more between accounting for none and for all of one's time");
    }

    void operator()(InOut<Burnout> burnout, In<Caseload> cases, In<WorkingTime> time, In<TenureMonths> tenure,
                    In<RoleOf> role) const {
        const float cap = staff.caseload_cap * time;
        const float strain = cap > 0 ? math::clamp01(cases / cap) : 0;
        const float years = static_cast<float>(tenure) / months_per_year;
        const float weight = load + wear * years / (years + half_years);
        const float level = usual + weight * strain + accounts * accountability.beyond_usual(role);
        burnout = math::clamp01(burnout + pace * (math::clamp01(level) - burnout));
    }
};

}  // namespace adem::model
