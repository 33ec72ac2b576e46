#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/rules/units.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents are invited to take part: by letter, in person by a professional, or by somebody they know who is active.
///
///     p(professional) = rate · personal · ((1 − targeted) + targeted · [hard to reach] / share hard to reach)
///     p(through a tie) = through tie · personal · active people one knows,   p(letter) = rate · (1 − personal)
///
/// Hard to reach is who doubts that she can bring something about. People take part when invited: LSA, LPB & WijkWijzer
/// (2022); otherwise the same few come: Popay et al. (2023).
struct Invitations {
    static constexpr std::string_view name = "invitations";
    static constexpr std::string_view about = "Residents are invited by letter, in person or by somebody they know";
    Parameter<float> through_tie, doubt, hard_to_reach;
    Lever<float> rate, personal;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = Invitations;
        d.param("through_tie", &M::through_tie, {0.005, "1", 0, 1}, Beta{2, 398}, assumption,
                "chance in a month that one who is active invites one she knows");
        d.param("doubt", &M::doubt, {0.5, "1", 0, 1}, Beta{10, 10}, assumption,
                "self-efficacy below which one does not come by oneself");
        d.param("hard_to_reach", &M::hard_to_reach, {0.5, "1", 0.05, 1}, Beta{10, 10}, assumption,
                "share of residents of whom professionals reckon so");
        d.lever("assets.invitation_rate", &M::rate, {1, "invitation per 100 residents per month", 0, 100}, assumption,
                "invitations that professionals send out");
        d.lever("assets.personal_invitation", &M::personal, {0.3, "1", 0, 1}, assumption,
                "share of invitations made in person, by professionals and active residents");
        d.rule(&M::say);
    }
    void operator()(InOut<Invited> invited, InOut<ActiveKnown> known, In<AgeMonths> age, In<SelfEfficacy> efficacy,
                    Peers<ActiveIn> peers, Draw<"invitations: who is invited"> draw) const {
        invited = not_invited;
        const int active = peers.count_if([](const auto& peer) { return static_cast<bool>(peer.value); });
        known = static_cast<std::uint8_t>(active);
        if (age < asked_from_age) return;
        const float by_letter = rate / hundred * (1 - personal);
        const float aimed = efficacy < doubt ? 1 / hard_to_reach : 0;
        const float at_the_door = rate / hundred * personal * (1 - say.targeted + say.targeted * aimed);
        const float by_friend = through_tie * personal * static_cast<float>(active);
        const double u = draw.uniform();
        if (u < static_cast<double>(by_friend)) {
            invited = by_somebody_known;
        } else if (u < static_cast<double>(by_friend + at_the_door)) {
            invited = in_person;
        } else if (u < static_cast<double>(by_friend + at_the_door + by_letter)) {
            invited = by_a_letter;
        }
    }
};

}  // namespace adem::model
