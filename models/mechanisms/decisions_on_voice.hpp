#pragma once

#include "models/rules/fate_of_input.hpp"
#include "models/rules/voice.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A process ends in a decision: the input of each who took part is used, refused with a reason, or ignored.
///
///     energy' = energy + gain · w,   efficacy' likewise,   w = 1 used, 0 explained, −1 ignored
///
/// The chances are those of rules/fate_of_input.hpp; what it does to trust, of rules/voice.hpp. Complaints that all was
/// decided already, or that input was ignored: Nationale ombudsman (2009). One process does little good and may do
/// damage: Open Universiteit (2022) for Zuid-Holland.
struct DecisionsOnVoice {
    static constexpr std::string_view name = "decisions_on_voice";
    static constexpr std::string_view about = "What residents said is used, explained or ignored, and they learn it";
    Voice voice;
    FateOfInput fate;

    static void describe(auto& d) {
        d.rule(&DecisionsOnVoice::voice);
        d.rule(&DecisionsOnVoice::fate);
    }
    using Residents = Every<Resident, InOut<TakesPartIn>, InOut<VoiceOfMine>, InOut<Energy>, InOut<SelfEfficacy>>;

    void operator()(Residents residents,
                    Whole<Neighbourhood, InOut<MonthsToDecision>, InOut<VoicesDecided>, InOut<FlowsThisMonth>> here,
                    Draw<"decisions on voice: what becomes of it"> draw, Draw<"decisions on voice: rounding"> rounding,
                    Send<Experience> send) const {
        here.get<VoicesDecided>() = 0;
        for (const ProcessKind kind : all_of<ProcessKind>()) {
            std::uint8_t& left = here.get<MonthsToDecision>()[kind];
            if (left == 0 || --left != 0) continue;
            for (const auto resident : residents) {
                std::uint8_t& part = resident.get<TakesPartIn>();
                if ((part & bit_of(kind)) == 0) continue;
                part = static_cast<std::uint8_t>(part & ~bit_of(kind));
                const VoiceOutcome outcome = fate.decide(kind, draw.of(resident));
                learn(resident, outcome, rounding.of(resident).uniform(static_cast<unsigned>(kind)));
                send.to(resident.row(), resident.identity(), voice.learnt(outcome, fate.say.power_share, 1));
                here.get<VoicesDecided>() += 1;
                ++here.get<FlowsThisMonth>()[flow_of(outcome)];
            }
        }
    }

  private:
    void learn(const Residents::Individual& resident, VoiceOutcome outcome, double u) const {
        const float worth = Voice::worth(outcome);
        resident.get<Energy>() = math::clamp01(resident.get<Energy>() + worth * voice.energy);
        resident.set<SelfEfficacy>(resident.get<SelfEfficacy>() + worth * voice.efficacy, u);
        resident.get<VoiceOfMine>() = static_cast<std::uint8_t>(1 + static_cast<std::uint8_t>(outcome));
    }
};

}  // namespace adem::model
