#pragma once

#include "engine/state/mail.hpp"
#include "models/state/entities.hpp"

namespace adem::model {

/// What somebody went through with an institution. Whoever causes it sends it; one mechanism turns it into trust.
/// `fairness` (was I heard) and `effectiveness` (was I helped) are both in [0, 1]; weight > 0.
struct Experience : Message<Resident> {
    static constexpr std::string_view name = "experience";
    Wide<Institution> institution;
    float fairness;
    float effectiveness;
    float weight;

    bool is_sound() const {
        return institution.is_word() && is_moderate(fairness) && is_moderate(effectiveness) && is_moderate(weight);
    }
};

/// What somebody hears about an institution from one of her ties: how it went (tone, 0 bad .. 1 good) and how much the
/// story still weighs.
struct Story : Message<Resident> {
    static constexpr std::string_view name = "story";
    Wide<Institution> institution;
    float tone;
    float weight;

    bool is_sound() const { return institution.is_word() && is_moderate(tone) && is_moderate(weight); }
};

}  // namespace adem::model
