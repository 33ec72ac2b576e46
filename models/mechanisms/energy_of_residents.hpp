#pragma once

#include <bit>

#include "models/rules/activity_cost.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Energy returns to what is usual; being active feeds and drains it, and so does being asked again and again.
///
///     e' = e + recover · (usual − e) − process · n − overload · max(0, n − 1)          n: processes one takes part in
///          + win · (1 − capture) · (momentum − 0.5) − cost of being active              while active
///
/// Wins count as far as they are one's own. The cost is that of rules/activity_cost.hpp. Overload of the same few:
/// Lawless (2012); Popay et al. (2023). Sizes: assumption.
struct EnergyOfResidents {
    static constexpr std::string_view name = "energy_of_residents";
    static constexpr std::string_view about = "Own wins feed energy; effort, paperwork and being used drain it";
    Parameter<float> recover, usual, win, process, overload;
    ActivityCost cost;

    static void describe(auto& d) {
        using M = EnergyOfResidents;
        d.param("recover", &M::recover, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption, "share of the gap closed");
        d.param("usual", &M::usual, {0.5, "1", 0, 1}, Beta{10, 10}, assumption, "energy of who is left alone");
        d.param("win", &M::win, {0.08, "1/month", -1, 1}, Normal{0.08, 0.05}, assumption,
                "energy more in an initiative in full swing than in one that stands still");
        d.param("process", &M::process, {0.01, "1/month", 0, 1}, Beta{2, 198}, assumption,
                "energy that giving input to one process costs");
        d.param("overload", &M::overload, {0.02, "1/month", 0, 1}, Beta{2, 98}, assumption,
                "energy that each further one at the same time costs besides");
        d.rule(&M::cost);
    }
    void operator()(InOut<Energy> energy, In<TakesPartIn> processes, My<ActiveIn, Momentum> momentum,
                    In<LifeDomains> life, Here<TrustInResidents> trusted, Here<SupportOfInitiatives> support) const {
        float e = energy + recover * (usual - energy);
        if (processes != 0) {
            const auto n = static_cast<float>(std::popcount(processes.value()));
            e -= process * n + overload * (n - 1);
        }
        if (momentum)
            e += win * (1 - cost.backing.own.capture) * (momentum.value() - 0.5F) -
                 cost.of(overall_perspective(life.value()), support, trusted);
        energy = math::clamp01(e);
    }
};

}  // namespace adem::model
