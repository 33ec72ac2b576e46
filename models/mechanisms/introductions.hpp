#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/introduced.hpp"
#include "models/rules/liking.hpp"
#include "models/rules/room_for_ties.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents bring people together whom they know: each month with a chance, two of their acquaintances in the
/// neighbourhood, drawn at random, who become acquainted with
///
///     p(tie) = base · liking · closure · room(a) · room(b)
///
/// (rules/liking.hpp, rules/room_for_ties.hpp). The new tie belongs to the context through which one of the two is
/// known; family introduces to the other's. Direction: Granovetter (1973), Am. J. Sociol. 78:1360-1380; form: Jin,
/// Girvan & Newman (2001), Phys. Rev. E 64:046132; size: assumption.
struct Introductions {
    static constexpr std::string_view name = "introductions";
    static constexpr std::string_view about = "Residents introduce people they know to one another";
    Liking liking;
    Parameter<float> chance, base;
    Parameter<float, TieContext> first_strength;

    static void describe(auto& d) {
        d.rule(&Introductions::liking);
        d.param("chance", &Introductions::chance, {0.7, "1/month", 0, 1}, Beta{7, 3}, assumption,
                "chance that a resident brings two acquaintances together in a month");
        d.param("base", &Introductions::base, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "chance to become acquainted before likeness, friends in common and room are counted");
        d.param("first_strength", &Introductions::first_strength, {{0.9, 0.7, 0.2, 0.25, 0.25, 0.2}, "1", 0, 1},
                Beta{5, 17}, assumption, "strength of a tie made by introduction");
    }

    using Residents = Every<Resident, In<AgeMonths>, In<EducationOf>, In<BackgroundOf>, WithTies>;

    void operator()(Residents residents, Draw<"introductions: whom"> draw, TieOffers offers) const {
        const auto lives_here = [&](const Tie& tie) { return residents.contains(tie.other); };
        const auto identity = [&](const Tie& tie) { return residents.at(tie.other).identity(); };
        for (const auto person : residents) {
            const Draws own = draw.of(person);
            if (!own.chance(static_cast<double>(chance))) continue;
            const auto two = two_at_random(person.ties(), own, lives_here, identity);
            if (!two) continue;
            const auto a = residents.at(two.first->other), b = residents.at(two.second->other);
            if (know_each_other(a.ties(), *two.second)) continue;
            const float room = room_for_ties(a.ties().size()) * room_for_ties(b.ties().size());
            const bool acquainted =
                liking.become_acquainted(static_cast<double>(base * room), traits_of(a), traits_of(b), own.uniform(1),
                                         [&] { return liking.closure_of(a.ties(), b.ties()); });
            if (acquainted) offers.mutual(a, b, first_strength[two.context()], two.context());
        }
    }
};

}  // namespace adem::model
