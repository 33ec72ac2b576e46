#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"

namespace adem::model {

/// What a conflict between residents does to those whom it touches: spoken out in a place for it, or erupting.
///
///     share touched = touched · (tension, or the part of it that is spoken out)
///     trust in people' = trust · (1 − shock, or the mood of speaking out)
struct SpeakingOut {
    static constexpr std::string_view name = "speaking_out";
    Parameter<float> touched, mood, shock, heard, unheard, weight;

    static void describe(auto& d) {
        using R = SpeakingOut;
        d.param("touched", &R::touched, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "share in full tension");
        d.param("mood", &R::mood, {0.02, "1", 0, 1}, Beta{2, 98}, assumption, "trust in people lost by speaking out");
        d.param("shock", &R::shock, {0.08, "1", 0, 1}, Beta{4, 46}, assumption, "trust in people lost in an eruption");
        d.param("heard", &R::heard, {0.75, "1", 0, 1}, Beta{15, 5}, assumption, "fairness felt in a forum");
        d.param("unheard", &R::unheard, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "fairness felt in an eruption");
        d.param("weight", &R::weight, {0.3, "1", 0.01, 10}, LogNormal{0.3, 0.6}, assumption,
                "weight of either, compared with being helped oneself");
    }
    float trust_left(bool erupts) const { return 1 - (erupts ? shock : mood); }
    Experience experience(bool erupts) const {
        return {{}, Institution::municipality, erupts ? unheard : heard, 0.5F, weight};
    }
};

}  // namespace adem::model
