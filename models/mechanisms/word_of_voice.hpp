#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/rules/voice.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who did not take part hears from those who did what became of it.
///
///     weight = second hand · strength of the tie · weight of an own experience
///
/// One step a month along ties; only those who learnt something last month speak of it. Form and size: assumption.
struct WordOfVoice {
    static constexpr std::string_view name = "word_of_voice";
    static constexpr std::string_view about = "Residents hear from others what became of their input";
    Voice voice;
    Parameter<float> second_hand;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = WordOfVoice;
        d.rule(&M::voice);
        d.param("second_hand", &M::second_hand, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "weight of what one's closest tie went through, compared with going through it oneself");
        d.rule(&M::say);
    }
    void operator()(In<VoiceOfMine> mine, Peers<VoiceOfMine> peers, Here<VoicesDecided> decided, Self<Resident> self,
                    Send<Experience> send) const {
        if (decided <= 0 || mine != nothing_learnt || second_hand <= 0) return;
        for (const auto peer : peers) {
            if (peer.value == nothing_learnt || peer.tie.strength <= 0) continue;
            const auto outcome = static_cast<VoiceOutcome>(peer.value - 1);
            send.to(self.row(), peer.identity, voice.learnt(outcome, say.power_share, second_hand * peer.tie.strength));
        }
    }
};

}  // namespace adem::model
