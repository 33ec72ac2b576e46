#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"
#include "models/state/participation.hpp"

namespace adem::model {

/// What it is like to learn what became of one's input.
///
///     fairness(used, explained) = f + power · raise · (1 − f),   fairness(ignored) = f · (1 − power)
///
/// The more say one was given, the fairer an answer and the worse none. That ignored input hurts more than used input
/// helps is not set here: it follows from where trust stands and from how losses weigh (`trust_from_experience`).
struct Voice {
    static constexpr std::string_view name = "voice";
    Parameter<float> fair_if_used, fair_if_explained, fair_if_ignored;
    Parameter<float> served_if_used, served_if_explained, served_if_ignored;
    Parameter<float> weight, power_raises, energy, efficacy;

    static void describe(auto& d) {
        using M = Voice;
        constexpr std::string_view order = "Nationale ombudsman (2009), We gooien het de inspraak in, for the order";
        d.param("fair_if_used", &M::fair_if_used, {0.85, "1", 0, 1}, Beta{17, 3}, order, "Fairness felt when used");
        d.param("fair_if_explained", &M::fair_if_explained, {0.6, "1", 0, 1}, Beta{12, 8}, order,
                "Fairness felt when refused with a reason");
        d.param("fair_if_ignored", &M::fair_if_ignored, {0.1, "1", 0, 1}, Beta{2, 18}, order,
                "Fairness felt when ignored");
        d.param("served_if_used", &M::served_if_used, {0.75, "1", 0, 1}, Beta{15, 5}, assumption,
                "How well served one feels when one's input is used");
        d.param("served_if_explained", &M::served_if_explained, {0.4, "1", 0, 1}, Beta{8, 12}, assumption,
                "The same when it is refused with a reason");
        d.param("served_if_ignored", &M::served_if_ignored, {0.2, "1", 0, 1}, Beta{4, 16}, assumption,
                "The same when it is ignored");
        d.param("weight", &M::weight, {0.7, "1", 0, 10}, LogNormal{0.7, 0.6},
                "Open Universiteit (2022) for Zuid-Holland: one process has a limited effect",
                "Weight of one process, compared with being helped oneself");
        d.param("power_raises", &M::power_raises, {0.5, "1", 0, 1}, Beta{2, 2}, assumption,
                "Share of what lacks in fairness that a full say makes good");
        d.param("energy", &M::energy, {0.08, "1", -1, 1}, Normal{0.08, 0.05}, assumption,
                "Energy gained when one's input is used, lost when it is ignored");
        d.param("efficacy", &M::efficacy, {0.03, "1", -1, 1}, Normal{0.03, 0.02}, assumption,
                "Self-efficacy gained or lost likewise");
    }
    /// 1: it was worth it, -1: in vain, 0: neither.
    static float worth(VoiceOutcome outcome) {
        return outcome == VoiceOutcome::used ? 1 : outcome == VoiceOutcome::ignored ? -1 : 0;
    }
    Experience learnt(VoiceOutcome outcome, float power, float how_much) const {
        if (outcome == VoiceOutcome::ignored)
            return {{}, Institution::municipality, fair_if_ignored * (1 - power), served_if_ignored, weight * how_much};
        const bool used = outcome == VoiceOutcome::used;
        const float fair = used ? fair_if_used : fair_if_explained;
        const float served = used ? served_if_used : served_if_explained;
        return {{}, Institution::municipality, fair + power * power_raises * (1 - fair), served, weight * how_much};
    }
};

}  // namespace adem::model
