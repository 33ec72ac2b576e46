#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Whether one meeting helps.
///
///     logit p = base + a · (quality − 0.5) + b · local knowledge + c · familiarity + d · (match − 0.5) − e · need
///
/// Longer relations go with better outcomes, odds ratio 0.72 to 0.75 of bad ones after fifteen years: Sandvik et al.
/// (2022); all such studies observe, none assigns by lot, so the effects of knowing each other may be nil.
struct ChanceOfSuccess {
    static constexpr std::string_view name = "chance_of_success";
    Parameter<float> base, quality_effect, knowledge_effect, familiarity_effect, match_effect, need_effect;

    static void describe(auto& d) {
        d.param("base", &ChanceOfSuccess::base, {0.3, "1", -10, 10}, Normal{0.3, 0.3}, assumption,
                "Log odds when all else is 0");
        d.param("quality_effect", &ChanceOfSuccess::quality_effect, {1.5, "1", -10, 10}, Uniform{0, 3},
                "assumption; direction: Adnot et al. 2016", "Log odds between the worst and the best worker");
        d.param("knowledge_effect", &ChanceOfSuccess::knowledge_effect, {0.4, "1", -10, 10}, Uniform{0, 0.8},
                "assumption; direction: Ronfeldt et al. 2013", "Log odds that full knowledge of the place adds");
        d.param("familiarity_effect", &ChanceOfSuccess::familiarity_effect, {0.5, "1", -10, 10}, Uniform{0, 1},
                "size: Sandvik et al. 2022", "Log odds that knowing each other well adds");
        d.param("match_effect", &ChanceOfSuccess::match_effect, {1, "1", -10, 10}, Uniform{0, 2}, assumption,
                "Log odds between the worst and the best match");
        d.param("need_effect", &ChanceOfSuccess::need_effect, {1, "1", -10, 10}, Uniform{0, 2}, assumption,
                "Log odds that the greatest need takes away");
    }

    double of(float quality, float knowledge, float familiarity, float match, float need) const {
        return math::logistic(static_cast<double>(base + quality_effect * (quality - 0.5F) +
                                                  knowledge_effect * knowledge + familiarity_effect * familiarity +
                                                  match_effect * (match - 0.5F) - need_effect * need));
    }
};

}  // namespace adem::model
