#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Whether one feels heard in a meeting with a professional.
///
///     heard = base + a · familiarity + b · (match − 0.5) − c · (what the worker misreads − usual)
///
/// That fair treatment counts beside the result: Tyler (2006), Why People Obey the Law. Sizes: assumption.
struct FeltFairness {
    static constexpr std::string_view name = "felt_fairness";
    Parameter<float> base, of_familiarity, of_match, of_misreading, usual_misreading;

    float of(float familiarity, float match, float misread) const {
        return math::clamp01(base + of_familiarity * familiarity + of_match * (match - 0.5F) -
                             of_misreading * (misread - usual_misreading));
    }

    static void describe(auto& d) {
        using M = FeltFairness;
        d.param("base", &M::base, {0.55, "1", 0, 1}, Beta{5.5, 4.5}, assumption,
                "Fairness as felt in a first meeting of average match");
        d.param("of_familiarity", &M::of_familiarity, {0.2, "1", -1, 1}, Uniform{0, 0.4}, assumption,
                "Fairness that knowing each other well adds");
        d.param("of_match", &M::of_match, {0.3, "1", -1, 1}, Uniform{0, 0.6}, assumption,
                "Fairness between the worst and the best match");
        d.param("of_misreading", &M::of_misreading, {0.2, "1", -1, 1}, Uniform{0, 0.4}, assumption,
                "Fairness that a worker's wrong picture of residents takes away");
        d.param("usual_misreading", &M::usual_misreading, {0.3, "1", 0, 1}, Fixed{}, "by definition",
                "Wrong picture at which it changes nothing");
    }
};

}  // namespace adem::model
