#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What the media tell about the neighbourhood itself, in [−1, 1], and how far residents and outsiders go along.
///
///     nuisance perceived − a · news,   mark + b · news,   reputation + c · news     (what each tends to)
///
/// Papers write about some neighbourhoods as notorious, whatever changes there: Kearns, Kearns & Lawson (2013), Hous.
/// Stud. 28:579–598, for the direction in reputation. Whether who lives there goes along is contested: each may be 0.
struct NewsOfThePlace {
    static constexpr std::string_view name = "news_of_the_place";
    Parameter<float> nuisance_effect, marks_effect, reputation_effect;
    Lever<float> news;

    static void describe(auto& d) {
        using M = NewsOfThePlace;
        d.param("nuisance_effect", &M::nuisance_effect, {0.05, "1", -1, 1}, Normal{0.05, 0.05}, assumption,
                "Nuisance perceived less with good news all the time, more with bad; contested");
        d.param("marks_effect", &M::marks_effect, {0.2, "mark", -5, 5}, Normal{0.2, 0.2}, assumption,
                "Marks more with good news all the time, less with bad; contested");
        d.param("reputation_effect", &M::reputation_effect, {0.1, "1", -1, 1}, Normal{0.1, 0.08},
                "Kearns, Kearns & Lawson (2013), Hous. Stud. 28:579–598, for the direction",
                "Reputation more with good news all the time, less with bad");
        d.lever("shocks.news_of_the_place", &M::news, {0, "1", -1, 1}, "by definition",
                "News of the media about the neighbourhood: bad -1, none 0, good 1; it happens, and cannot be bought");
    }
    float nuisance() const { return -nuisance_effect * news; }
    float marks() const { return marks_effect * news; }
    float reputation() const { return reputation_effect * news; }
};

}  // namespace adem::model
