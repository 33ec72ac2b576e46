#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// The relation comes first: difficult questions (debts, mental health, safety) yield little to a stranger.
///
///     log odds less penalty · max(0, 1 − familiarity / threshold(service))
///
/// "Relatie komt voor prestatie" in the programmes of several cities; no study gives a threshold, so 0 (no gate) is
/// within the prior: assumption.
struct RelationGate {
    static constexpr std::string_view name = "relation_gate";
    Parameter<float, Service> threshold;
    Parameter<float> penalty;

    bool is_shut(Service service, float familiarity) const { return familiarity < threshold[service]; }
    float of(Service service, float familiarity) const {
        return is_shut(service, familiarity) ? penalty * (1 - familiarity / threshold[service]) : 0;
    }

    static void describe(auto& d) {
        d.param("threshold", &RelationGate::threshold, {{0, 0.15, 0.15, 0, 0, 0.15}, "1", 0, 1}, LogNormal{1, 0.4},
                assumption,
                "Familiarity from which difficult questions can be dealt with; 0: no gate. How sure: see penalty");
        d.param("penalty", &RelationGate::penalty, {0.5, "1", 0, 5}, Uniform{0, 1}, assumption,
                "Log odds that a stranger lacks; 0: no gate");
    }
};

}  // namespace adem::model
