#pragma once

#include "models/rules/agenda.hpp"
#include "models/state/governance.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Institutions learn what works in this place, try out, and forget when their people leave.
///
///     target = 0.5 + a · tailoring − b · (imposed beyond the usual)
///     practice' = practice + pace · learning · (1 + c · trials) · (1 − practice)
///                 − (forgetting + leavers / workers) · (practice − target)
///     fit of practice = practice − d · trials,   trials = experiments · (1 − evidence gate)
///
/// Trials fail more often than routine: who tries learns sooner and does less well meanwhile. A gate that funds proven
/// work only spares the failures and the lessons. Practice changes the chance that help helps
/// (rules/chance_of_success.hpp). Form and sizes: assumption.
struct Learning {
    static constexpr std::string_view name = "learning";
    static constexpr std::string_view about = "Institutions learn what works here, and forget when people leave";
    Parameter<float> pace, by_trials, trials_fail, tailored, imposed, forgetting;
    Lever<float> learning_rate, experiment_share, evidence_gate, tailoring;
    Agenda agenda;

    static void describe(auto& d);

    void operator()(Every<Worker, In<Leaving>> workers,
                    Whole<Neighbourhood, InOut<Practice>, InOut<PracticeFit>> here) const {
        float leavers = 0;
        for (const auto worker : workers) leavers += worker.get<Leaving>() != stays ? 1.0F : 0.0F;
        const float trials = experiment_share * (1 - evidence_gate);
        const float target = 0.5F + tailored * tailoring - imposed * agenda.beyond_usual();
        const float lost = forgetting + (workers.empty() ? 0 : leavers / static_cast<float>(workers.size()));
        float& practice = here.get<Practice>();
        const float learnt = pace * learning_rate * (1 + by_trials * trials) * (1 - practice);
        practice = math::clamp01(practice + learnt - math::clamp01(lost) * (practice - target));
        here.get<PracticeFit>() = math::clamp01(practice - trials_fail * trials);
    }
};

void Learning::describe(auto& d) {
    using M = Learning;
    d.param("pace", &M::pace, {0.02, "1/month", 0, 1}, LogNormal{0.02, 0.6}, assumption, "Learnt in a month");
    d.param("by_trials", &M::by_trials, {2, "1", 0, 20}, Uniform{0, 4}, assumption, "How much sooner by trials");
    d.param("trials_fail", &M::trials_fail, {0.2, "1", 0, 1}, Uniform{0, 0.4}, assumption, "Cost of trials only");
    d.param("tailored", &M::tailored, {0.15, "1", -1, 1}, Uniform{0, 0.3}, assumption, "By tailoring; 0: nothing");
    d.param("imposed", &M::imposed, {0.3, "1", -1, 1}, Uniform{0, 0.6}, assumption, "Lost by imposing; 0: nothing");
    d.param("forgetting", &M::forgetting, {0.01, "1/month", 0, 1}, Beta{1, 99}, assumption, "Forgotten by itself");
    d.lever("governance.learning_rate", &M::learning_rate, {0, "1", 0, 1}, assumption, "Work on learning from results");
    d.lever("governance.experiment_share", &M::experiment_share, {0, "1", 0, 1}, assumption, "Share of work on trial");
    d.lever("governance.evidence_gate", &M::evidence_gate, {0, "1", 0, 1}, assumption, "Only proven work is funded");
    d.lever("governance.tailoring", &M::tailoring, {0, "1", 0, 1}, assumption, "Work on fitting plans to this place");
    d.rule(&M::agenda);
}

}  // namespace adem::model
