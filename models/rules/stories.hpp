#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// How stories about institutions are told.
///
///     p(tells) = tells · (a bad story: times b),   weight of a story that is told on = kept · weight
///
/// Bad news is said to travel more (Slovic 1993; Baumeister et al. 2001); b = 1 is within the prior.
struct StoryTelling {
    static constexpr std::string_view name = "story_telling";
    Parameter<float> tells, bad_more, weight, kept, forgotten_below;

    /// What somebody has to tell of this month: the first service that helped or failed; none: no service.
    static std::optional<Service> own_story(const Keyed<HelpOutcome, Service>& outcomes) {
        for (const Service service : all_of<Service>())
            if (outcomes[service] == HelpOutcome::helped || outcomes[service] == HelpOutcome::failed) return service;
        return std::nullopt;
    }
    float chance(bool good) const { return good ? tells.value : tells * bad_more; }

    static void describe(auto& d) {
        using M = StoryTelling;
        d.param("tells", &M::tells, {0.3, "1", 0, 1}, Beta{3, 7}, assumption, "Chance that a good story is told");
        d.param("bad_more", &M::bad_more, {1.5, "1", 0, 10}, LogNormal{1.5, 0.5},
                "direction: Slovic 1993; Baumeister et al. 2001", "How much more often a bad one is told; 1: as often");
        d.param("weight", &M::weight, {0.25, "1", 0, 10}, Uniform{0, 0.5}, assumption,
                "Weight of a story, compared with what one went through oneself; 0: none");
        d.param("kept", &M::kept, {0.5, "1", 0, 0.95}, Beta{5, 5}, assumption,
                "Share of its weight that a story keeps when it is told on");
        d.param("forgotten_below", &M::forgotten_below, {0.1, "1", 0.001, 10}, Fixed{}, "by definition",
                "Weight below which a story is not told on");
    }
};

}  // namespace adem::model
