#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/marks.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Events about the stories and the heritage of the place make those who come feel that they belong.
///
///     p(comes) = attends · events · share of the heritage known,   trust in people' = trust + belonging · (1 − trust),
///     mark' = mark + marks
///
/// Form and sizes: assumption; both gains may be 0.
struct StoryEvents {
    static constexpr std::string_view name = "story_events";
    static constexpr std::string_view about = "Events about the place make those who come feel that they belong";
    Parameter<float> attends, belonging, marks;

    static void describe(auto& d) {
        using M = StoryEvents;
        d.param("attends", &M::attends, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "share of residents who come to an event, where all heritage is known");
        d.param("belonging", &M::belonging, {0.01, "1", -0.5, 0.5}, Normal{0.01, 0.01}, assumption,
                "share of what lacks in trust in people that an event makes good; may be 0");
        d.param("marks", &M::marks, {0.1, "mark", -2, 2}, Normal{0.1, 0.1}, assumption,
                "marks more for the neighbourhood, after an event; may be 0");
    }
    void operator()(InOut<TrustInPeople> trust, InOut<NeighbourhoodRating> mark, Here<EventsNow> events,
                    Here<AssetsDiscovered> known, Draw<"story events: comes"> draw) const {
        if (events == 0) return;
        const float p = attends * static_cast<float>(events.value()) * known[AssetType::heritage];
        if (!draw.chance(static_cast<double>(p))) return;
        trust = math::clamp01(trust + belonging * (1 - trust));
        mark = within_marks(mark + marks);
    }
};

}  // namespace adem::model
