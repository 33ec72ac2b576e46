#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What being a victim does, at first; `perceived_nuisance` and `life_domains` let it pass.
///
///     nuisance' = nuisance + fear · (1 − nuisance),   safety' = safety · (1 − harm),   health' = health · (1 − strain)
struct HarmOfCrime {
    static constexpr std::string_view name = "harm_of_crime";
    Parameter<float> fear, harm, strain, needs_help, severity;

    static void describe(auto& d) {
        using R = HarmOfCrime;
        d.param("fear", &R::fear, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Share of the way to the worst nuisance that it adds");
        d.param("harm", &R::harm, {0.3, "1", 0, 1}, Beta{3, 7}, assumption, "Share of safety lost");
        d.param("strain", &R::strain, {0.05, "1", 0, 1}, Beta{1, 19}, assumption, "Share of health lost");
        d.param("needs_help", &R::needs_help, {0.05, "1", 0, 1}, Beta{1, 19}, assumption,
                "Chance that a victim needs help with safety");
        d.param("severity", &R::severity, {0.4, "1", 0, 1}, Beta{4, 6}, assumption, "Severity of that need");
    }
    float frightened(float nuisance) const { return math::clamp01(nuisance + fear * (1 - nuisance)); }
};

}  // namespace adem::model
