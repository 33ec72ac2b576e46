#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What room professionals have to do what a case asks for, and what comes of it.
///
///     p' = p + fit · (1 − p) − error · p
///     fit = a · room · quality + b · local rules · knowledge + c · money / (money + half)
///     error = e · room · (1 − quality)
///
/// Room lets good workers suit the help to the need and poor ones err more: outcomes differ more between residents.
/// Lipsky (1980), Street-level bureaucracy; on both sides of discretion, Tummers & Bekkers (2014), Public Manag. Rev.
/// 16:527-547. Sizes: assumption; each may be nothing.
struct ProfessionalRoom {
    static constexpr std::string_view name = "professional_room";
    Lever<float> room, local_rules, money;
    Parameter<float> room_fit, room_error, rules_fit, money_fit, money_half, reach;

    /// Chance that a meeting helps, from the chance without any room.
    double chance(double usual, float quality, float local_knowledge) const {
        const float purse = money > 0 ? money_fit * money / (money + money_half) : 0;
        const double fit = room_fit * room * quality + rules_fit * local_rules * local_knowledge + purse;
        const double error = room_error * room * (1 - quality);
        return math::clamp01(usual + fit * (1 - usual) - error * usual);
    }
    /// Log odds that room adds to the chance of reaching who stays away.
    float way_in(float quality) const { return reach * room * quality; }

    static void describe(auto& d) {
        using M = ProfessionalRoom;
        d.lever("discretion.room", &M::room, {0, "1", 0, 1}, "by definition",
                "Room of professionals to act outside the lines, beyond the usual");
        d.lever("discretion.rule_autonomy", &M::local_rules, {0, "1", 0, 1}, "by definition",
                "Share of the rules that is set by what the neighbourhood needs, beyond the usual");
        d.lever("discretion.micro_budget", &M::money, {0, "euro/FTE/year", 0, 100000}, "by definition",
                "Money that a worker may spend at once on a case");
        d.param("room_fit", &M::room_fit, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the failures of the best worker that full room prevents");
        d.param("room_error", &M::room_error, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the successes of the worst worker that full room spoils");
        d.param("rules_fit", &M::rules_fit, {0.15, "1", 0, 1}, Uniform{0, 0.3}, assumption,
                "Share of the failures that local rules prevent, with full knowledge of the place");
        d.param("money_fit", &M::money_fit, {0.2, "1", 0, 1}, Uniform{0, 0.4}, assumption,
                "Share of the failures that money at hand can prevent at most");
        d.param("money_half", &M::money_half, {5000, "euro/FTE/year", 1, 100000}, LogNormal{5000, 0.5}, assumption,
                "Money at which half of that is reached");
        d.param("reach", &M::reach, {1, "1", 0, 5}, Uniform{0, 2}, assumption,
                "Log odds of reaching who stays away that full room adds for the best worker");
    }
};

}  // namespace adem::model
