#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/work_mode.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Successes among the outcomes of a month.
inline int successes_in(const Keyed<HelpOutcome, Service>& outcomes) {
    return static_cast<int>(std::count(outcomes.begin(), outcomes.end(), HelpOutcome::helped));
}

/// What a success takes away of a need, and when a failure counts.
///
///     left = need · (1 − relief · (1 + κ · (successes this month − 1)))
///
/// κ is the complementarity of joint help: above 0 several problems solved together do more than the sum of the parts,
/// below 0 less. Nobody has measured it; its prior lies around 0.
struct ReliefOfHelp {
    static constexpr std::string_view name = "relief_of_help";
    WorkMode mode;
    Parameter<float, Service> relief;
    Parameter<float> complementarity, gain, solved, waiting_counts, forgiveness;
    static constexpr auto most_failures = static_cast<std::uint8_t>(FailuresInARow::info.high);

    float left_of(Service service, float need, int successes) const {
        const float together = 1 + complementarity * static_cast<float>(successes - 1);
        const float left = need * (1 - math::clamp01(mode.relief(relief[service]) * together));
        return left < solved ? 0 : left;
    }
    float failure_counts(float heard) const { return 1 - forgiveness * heard; }

    static void describe(auto& d) {
        using M = ReliefOfHelp;
        d.rule(&M::mode);
        d.param("relief", &M::relief, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of the need that one success takes away");
        d.param("complementarity", &M::complementarity, {0, "1", -1, 2}, Normal{0, 0.2}, assumption,
                "What each other success of the month adds to the relief; 0: the sum of the parts");
        d.param("gain", &M::gain, {0.02, "1", 0, 1}, LogNormal{0.02, 0.5}, assumption,
                "Share of the way to the best that the life domain gains");
        d.param("solved", &M::solved, {0.1, "1", 0, 1}, Fixed{}, "by definition", "A need below this has ended");
        d.param("waiting_counts", &M::waiting_counts, {0.06, "1", 0, 1}, Beta{2, 18},
                "assumption; chosen on T-35: a third of non-take-up lasts longer than a year",
                "Chance that a month of waiting is felt as a failure");
        d.param("forgiveness", &M::forgiveness, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "How far who feels heard does not count a failure; 0: all count");
    }
};

}  // namespace adem::model
