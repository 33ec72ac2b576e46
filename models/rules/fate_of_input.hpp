#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/participation.hpp"

namespace adem::model {

/// What becomes of what somebody said.
///
///     p(used) = follow-up · (1 − too late · (1 − early)) for a plan, follow-up for an assembly, share carried out of a
///     budget,   p(explained | not used) = explain-no
struct FateOfInput {
    static constexpr std::string_view name = "fate_of_input";
    Parameter<float> too_late;
    Lever<float> explain_no;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = FateOfInput;
        d.param("too_late", &M::too_late, {0.5, "1", 0, 1}, Beta{4, 4},
                "Nationale ombudsman (2009), We gooien het de inspraak in, for the direction",
                "Share of the input that cannot be used any more when the plan is ready");
        d.lever("promises.explain_no", &M::explain_no, {0.2, "1", 0, 1}, assumption,
                "Share of what cannot be delivered that is refused with a reason");
        d.rule(&M::say);
    }
    VoiceOutcome decide(ProcessKind kind, const Draws& own) const {
        const auto k = static_cast<unsigned>(kind);
        const bool plan = kind != ProcessKind::budget && kind != ProcessKind::assembly;
        const float meant = kind == ProcessKind::budget ? say.budget_carried_out : say.follow_up;
        const float used = plan ? meant * (1 - too_late * (1 - say.early)) : meant;
        if (own.chance(static_cast<double>(used), k)) return VoiceOutcome::used;
        const auto apart = static_cast<unsigned>(vocabulary_size<ProcessKind>);
        return own.chance(static_cast<double>(explain_no), apart + k) ? VoiceOutcome::explained : VoiceOutcome::ignored;
    }
};

constexpr Flow flow_of(VoiceOutcome outcome) {
    return outcome == VoiceOutcome::used        ? Flow::voice_used
           : outcome == VoiceOutcome::explained ? Flow::voice_explained
                                                : Flow::voice_ignored;
}

}  // namespace adem::model
