#pragma once

#include "engine/mechanism.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Seeing that people one knows are active makes the future look brighter, also to those who stay away.
///
///     expectation' = expectation + pull · n / (n + half) · (1 − expectation),   n = people one knows who are active
///
/// Staying away is no distrust (Open Universiteit 2022). The pull may be 0. Form and size: assumption.
struct ClimateOfActivity {
    static constexpr std::string_view name = "climate_of_activity";
    static constexpr std::string_view about = "Active acquaintances make the future look brighter";
    Parameter<float> pull, half;

    static void describe(auto& d) {
        using M = ClimateOfActivity;
        d.param("pull", &M::pull, {0.002, "1/month", -0.1, 0.1}, Normal{0.002, 0.002}, assumption,
                "share of what lacks in expectation that many active acquaintances make good in a month; may be 0");
        d.param("half", &M::half, {2, "person", 0.1, 50}, LogNormal{2, 0.5}, assumption,
                "active acquaintances for half of it");
    }
    void operator()(InOut<ExpectationOfFuture> future, In<ActiveKnown> known, In<ActiveIn> active) const {
        if (known == 0 || active) return;
        const auto n = static_cast<float>(known.value());
        future = math::clamp01(future + pull * n / (n + half) * (1 - future));
    }
};

}  // namespace adem::model
