#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/turning_up.hpp"
#include "models/rules/who_turns_up.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// People meet in the street, at school, in associations and in open places, and some become acquainted.
///
/// Who turns up in a context (rules/turning_up.hpp) meets the few next on its circle.
///
///     p(tie) = base(context) · liking · closure · room(a) · room(b),   room = 1 - (ties / most ties)²
///
/// `liking` and `closure` are those of rules/liking.hpp; room stands for the time that ties take (Dunbar 2008) and
/// keeps networks of a stable size.
struct Meeting {
    static constexpr std::string_view name = "meeting";
    static constexpr std::string_view about = "People meet and some become acquainted";
    TurningUp turning_up;
    Liking liking;
    Parameter<float, TieContext> base, first_strength;
    Parameter<int> next_met;

    static void describe(auto& d) {
        d.rule(&Meeting::turning_up);
        d.rule(&Meeting::liking);
        d.param("base", &Meeting::base, {{0, 0, 0.05, 0.2, 0.2, 0.15}, "1", 0, 1}, LogNormal{1, 0.4}, assumption,
                "chance to become acquainted on meeting, before likeness, friends in common and room are counted");
        d.param("first_strength", &Meeting::first_strength, {{0.9, 0.7, 0.2, 0.25, 0.25, 0.2}, "1", 0, 1}, Beta{5, 17},
                assumption, "strength of a new tie");
        d.param("next_met", &Meeting::next_met, {2, "person", 0, 10}, Fixed{}, "by choice",
                "how many of the next on the circle one meets, and so many of those before");
    }

    using Presence = Draw<"meeting: turning up">;
    using Acquaintance = Draw<"meeting: acquaintance">;

    void operator()(CircleResidents residents, CircleHouseholds households,
                    Every<MeetingPlace, In<OpeningHours>> places, Every<Initiative, In<Momentum>> initiatives, Now now,
                    Presence presence, Acquaintance acquaintance, TieOffers offers) const {
        const double hours = hours_of_meeting(places, initiatives, turning_up.hours_of_initiative);
        const auto circles = circles_of(turning_up, hours, residents, households, now.month(), presence);
        for (const TieContext context : TurningUp::contexts)
            for_neighbours(circles[context], next_met, context, acquaintance,
                           [&](const auto& a, const auto& b, double u) {
                               const double chance = static_cast<double>(base[context] * a.room * b.room);
                               const auto closure = [&] {
                                   return liking.closure_of(residents.at(a.at).ties(), residents.at(b.at).ties());
                               };
                               if (liking.become_acquainted(chance, a.traits, b.traits, u, closure))
                                   offers.mutual(a, b, first_strength[context], context);
                           });
    }
};

}  // namespace adem::model
