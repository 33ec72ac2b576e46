#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents come to see that they need help, the sooner the greater the need.
///
///     p = pace · need        in a month, for each service
///
/// Latent need: Inspectie SZW (2021) on social assistance; the pace is an assumption.
struct NeedBecomesKnown {
    static constexpr std::string_view name = "need_becomes_known";
    static constexpr std::string_view about = "Residents come to see their own needs";
    Parameter<float> pace;

    static void describe(auto& d) {
        d.param("pace", &NeedBecomesKnown::pace, {0.7, "1/month", 0, 1}, Beta{6, 4}, "assumption; chosen on T-35",
                "Chance to see the greatest need in a month");
    }

    void operator()(In<Need> need, InOut<NeedKnown> known, Draw<"need_becomes_known: seen"> seen) const {
        if (nothing(need.value())) {
            known = {};
            return;
        }
        for (const Service service : all_of<Service>()) {
            if (need[service] <= 0) {
                known[service] = 0;
            } else if (known[service] == 0 && seen.chance(pace * need[service], static_cast<unsigned>(service))) {
                known[service] = 1;
            }
        }
    }
};

}  // namespace adem::model
