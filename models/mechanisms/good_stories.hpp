#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who has given up on a service may come to try again through somebody she knows who was helped there this month.
///
///     p(tries again) = 1 − (1 − persuasion)^n,   n = those she knows who were helped there + b · those of another
///                                                     background among them
///
/// She is then wary, not open. News comes over bridging ties: Granovetter (1973), Am. J. Sociol. 78:1360-1380; b may be
/// 0. Form and size: assumption.
struct GoodStories {
    static constexpr std::string_view name = "good_stories";
    static constexpr std::string_view about = "A neighbour's good story may win back who has given up";
    Parameter<float> persuasion, bridging;

    static void describe(auto& d) {
        d.param("persuasion", &GoodStories::persuasion, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "Chance that one good story is enough");
        d.param("bridging", &GoodStories::bridging, {0.5, "1", -1, 5}, Uniform{0, 1}, assumption,
                "How much more a story over a bridging tie counts; 0: as much");
    }

    void operator()(InOut<StanceToService> stance, InOut<FailuresInARow> failures, In<BackgroundOf> background,
                    Peers<OutcomeThisMonth> peers, Peers<BackgroundOf> backgrounds,
                    Draw<"good stories: persuaded"> persuaded) const {
        if (nothing(stance.value())) return;
        for (const Service service : all_of<Service>()) {
            if (stance[service] != Stance::given_up) continue;
            float stories = 0;
            auto other = backgrounds.begin();
            for (const auto peer : peers) {
                if (peer.value[service] == HelpOutcome::helped)
                    stories += (*other).value == background ? 1 : 1 + bridging;
                ++other;
            }
            if (stories <= 0) continue;
            const double unmoved = math::pow(1 - static_cast<double>(persuasion), static_cast<double>(stories));
            if (!persuaded.chance(1 - unmoved, static_cast<unsigned>(service))) continue;
            stance[service] = Stance::wary;
            failures[service] = 0;
        }
    }
};

}  // namespace adem::model
