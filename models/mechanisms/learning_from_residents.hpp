#pragma once

#include "engine/mechanism.hpp"
#include "models/state/participation.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Professionals learn the neighbourhood from active residents who remember, as far as these know more.
///
///     K' = K + pace · memory · (memory − K)   where memory > K
///
/// So residents' continuity can stand in for that of professionals; pace 0 switches it off. Form and size: assumption.
struct LearningFromResidents {
    static constexpr std::string_view name = "learning_from_residents";
    static constexpr std::string_view about = "Professionals learn the neighbourhood from residents who remember";
    Parameter<float> pace;

    static void describe(auto& d) {
        d.param("pace", &LearningFromResidents::pace, {0.1, "1/month", -0.5, 0.5}, Normal{0.1, 0.08}, assumption,
                "share of the gap to what residents know that closes in a month, at full memory; may be 0");
    }
    void operator()(InOut<LocalKnowledge> knowledge, Here<ResidentMemory> memory) const {
        const float ahead = memory - knowledge;
        if (ahead > 0) knowledge = math::clamp01(knowledge + pace * memory * ahead);
    }
};

}  // namespace adem::model
