#pragma once

#include "models/rules/needs.hpp"
#include "models/rules/work_mode.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Help that strengthens makes who is helped believe more in themselves and leaves them energy for more.
///
///     e' = e + gain · strengthening · (1 − e)      for self-efficacy and energy, after a success
///
/// It takes less of the need away at once (`work_mode`). Direction: Bandura (1997), Self-efficacy; the gain may be
/// nothing: assumption.
struct Strengthening {
    static constexpr std::string_view name = "strengthening";
    static constexpr std::string_view about = "Help that strengthens raises self-efficacy and energy";
    WorkMode mode;
    Parameter<float> gain;

    static void describe(auto& d) {
        d.rule(&Strengthening::mode);
        d.param("gain", &Strengthening::gain, {0.04, "1", 0, 1}, Uniform{0, 0.08}, assumption,
                "Share of the way to the best that one success brings; 0: none");
    }

    void operator()(In<Seeking> seeking, In<OutcomeThisMonth> outcome, InOut<SelfEfficacy> self_efficacy,
                    InOut<Energy> energy) const {
        if (mode.strengthening <= 0 || nothing(seeking.value())) return;
        float gained = 0;
        for (const Service service : all_of<Service>())
            if (outcome[service] == HelpOutcome::helped) gained += gain * mode.strengthening;
        if (gained <= 0) return;
        self_efficacy = math::clamp01(self_efficacy + gained * (1 - self_efficacy));
        energy = math::clamp01(energy + gained * (1 - energy));
    }
};

}  // namespace adem::model
