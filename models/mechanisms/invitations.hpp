#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents are invited to take part: by letter (anybody), in person (through somebody who is active).
///
/// Invitations by letter go to a random share of the residents of 16 and older. Personal ones follow ties: an active
/// resident's contacts are invited with the same monthly chance, several times as effective when answered (Wijkengids:
/// people take part when they are invited). Each resident draws for herself.
struct Invitations {
    static constexpr std::string_view name = "invitations";
    static constexpr std::string_view about = "residents are invited by letter or in person";
    Parameter<float> through_tie;
    Parameter<int> from_age;
    Lever<float> rate, personal;

    static void describe(auto& d) {
        using M = Invitations;
        d.param(
            "through_tie", &M::through_tie, {0.005, "1", 0, 1}, Beta{2, 398}, assumption,
            "chance in a month that somebody who is active invites a person she knows, at full personal invitation");
        d.param("from_age", &M::from_age, {192, "month", 0, 300}, Fixed{}, "by definition",
                "age from which one is invited");
        d.lever("assets.invitation_rate", &M::rate, {1, "invitation per 100 residents per month", 0, 100}, assumption,
                "invitations that professionals send out");
        d.lever("assets.personal_invitation", &M::personal, {0.3, "1", 0, 1}, assumption,
                "share of invitations made in person, by professionals and active residents");
    }
    void operator()(InOut<Invited> invited, In<AgeMonths> age, Peers<ActiveIn> peers,
                    Draw<"invitations: who is invited"> draw) const {
        invited = none;
        if (age < from_age) return;
        int active = 0;
        for (const auto peer : peers) active += peer.value ? 1 : 0;
        const float by_letter = rate / hundred * (1 - personal);
        const float in_person = rate / hundred * personal + through_tie * personal * static_cast<float>(active);
        const double u = draw.uniform();
        if (u < static_cast<double>(in_person)) {
            invited = personally;
        } else if (u < static_cast<double>(in_person + by_letter)) {
            invited = letter;
        }
    }

  private:
    static constexpr float hundred = 100;
    static constexpr std::uint8_t none = 0, letter = 1, personally = 2;
};

}  // namespace adem::model
