#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who has given up on a service may come to try again through somebody she knows who was helped there this month.
///
///     p(tries again) = 1 − (1 − persuasion)^n,   n = people one knows who were helped by that service this month
///
/// She is then wary, not open. Form and size: assumption.
struct GoodStories {
    static constexpr std::string_view name = "good_stories";
    static constexpr std::string_view about = "a neighbour's good story may win back who has given up";
    Parameter<float> persuasion;

    static void describe(auto& d) {
        d.param("persuasion", &GoodStories::persuasion, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "chance that one good story is enough");
    }
    void operator()(InOut<StanceToService> stance, InOut<FailuresInARow> failures, Peers<OutcomeThisMonth> peers,
                    Draw<"good stories: persuaded"> persuaded) const {
        for (const Service service : all_of<Service>()) {
            if (stance[service] != Stance::given_up) continue;
            const int stories =
                peers.count_if([&](const auto& peer) { return peer.value[service] == HelpOutcome::helped; });
            if (stories == 0) continue;
            const double unmoved = math::pow(1 - static_cast<double>(persuasion), stories);
            if (!persuaded.chance(1 - unmoved, static_cast<unsigned>(service))) continue;
            stance[service] = Stance::wary;
            failures[service] = 0;
        }
    }
};

}  // namespace adem::model
