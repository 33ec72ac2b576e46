#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Hand-overs between services.
///
///     p(sent) = within + (1 − within) · de-siloing,    p(lost) = loss · (1 − de-siloing) · (1 − warmth · network)
///
/// Perspectief bieden, Verwey-Jonker Instituut (2021), on work across the borders of one's own domain; sizes:
/// assumption.
struct HandOver {
    static constexpr std::string_view name = "hand_over";
    Parameter<float> within, hours, loss, warmth, lost_weight, lost_fairness;

    float sent(float desilo) const { return within + (1 - within) * desilo; }
    float lost(float desilo, float network) const { return loss * (1 - desilo) * (1 - warmth * network); }

    static void describe(auto& d) {
        d.param("within", &HandOver::within, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Chance that a need outside one's domain is referred when each desk works by itself");
        d.param("hours", &HandOver::hours, {0.5, "hour", 0, 10}, LogNormal{0.5, 0.4}, assumption,
                "Hours that a referral takes");
        d.param("loss", &HandOver::loss, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Share of cold hand-overs that is lost");
        d.param("warmth", &HandOver::warmth, {0.5, "1", 0, 1}, Uniform{0, 1}, assumption,
                "Share of the losses that a full network prevents; 0: none");
        d.param("lost_weight", &HandOver::lost_weight, {0.3, "1", 0, 10}, Uniform{0, 0.6}, assumption,
                "Weight of the experience of a lost referral");
        d.param("lost_fairness", &HandOver::lost_fairness, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Fairness as felt after a lost referral");
    }
};

}  // namespace adem::model
