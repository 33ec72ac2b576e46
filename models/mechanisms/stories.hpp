#pragma once

#include "models/rules/services.hpp"
#include "models/rules/stories.hpp"
#include "models/state/messages.hpp"

namespace adem::model {

/// Who was helped, or was not, may tell somebody she knows; who hears it takes it in, and may tell it on next month,
/// when it has lost weight: rule story_telling. A story travels one step a month.
///
///     what one hears = an experience with fairness = effectiveness = how it went (1 helped, 0 not)
struct Stories {
    static constexpr std::string_view name = "stories";
    static constexpr std::string_view about = "Stories about help are told, one step a month, and lose weight";
    StoryTelling rule;

    static void describe(auto& d) { d.rule(&Stories::rule); }

    void operator()(In<OutcomeThisMonth> outcome, Peers<OutcomeThisMonth> peers, Mail<Story> heard, Self<Resident> self,
                    Send<Experience> take_in, Send<Story> tell, Draw<"stories: told to whom"> draw) const {
        const auto own = StoryTelling::own_story(outcome.value());
        if (rule.weight <= 0 || (heard.empty() && !own)) return;
        unsigned told = 0;
        for (const auto& letter : heard) {
            const Story& story = letter.message;
            take_in.to(self.row(), {{}, story.institution, story.tone, story.tone, story.weight});
            const float weight = story.weight * rule.kept;
            if (weight >= rule.forgotten_below)
                pass({{}, story.institution, story.tone, weight}, peers, tell, draw, told++);
        }
        if (!own) return;
        const float tone = outcome[*own] == HelpOutcome::helped ? 1.0F : 0.0F;
        pass({{}, institution_of(*own), tone, rule.weight}, peers, tell, draw, told);
    }

  private:
    /// To one of one's ties, each as likely.
    void pass(const Story& story, const Peers<OutcomeThisMonth>& peers, Send<Story>& tell, const Draws& draw,
              unsigned number) const {
        if (peers.empty() || !draw.chance(rule.chance(story.tone > 0), number + number)) return;
        int steps = draw.below(static_cast<int>(peers.size()), number + number + 1);
        for (const auto peer : peers)
            if (steps-- == 0) tell.to(peer.row(), story);
    }
};

}  // namespace adem::model
