#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/tie_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Ties grow older; their strength tends to what is usual in their context; they end at a rate by context, the sooner
/// the weaker they are and when nobody knows both ends, so that new and bridging ties are short-lived
/// (rules/tie_course.hpp).
///
///     s' = s + g · (usual(context) - s)   in a month
///
/// Ties of a household end only with the household. To spare time a tie is looked at every few months, for all those
/// months at once; whether it ends is drawn by the end with the lower identity. Mollenhorst (2009), 48 % of ties left
/// after seven years, core and kin longest; Roberts & Dunbar (2011), kin ties hold.
struct TieFading {
    static constexpr std::string_view name = "tie_fading";
    static constexpr std::string_view about = "Ties age, change in strength, and end";
    TieCourse course;

    static void describe(auto& d) { d.rule(&TieFading::course); }

    void operator()(Self<Resident> self, OwnTies ties, Draw<"tie fading: end"> draw) const {
        const TieCourse::Turn turn = course.turn();
        const float left_of_gap = course.gap_left();
        for (Tie& tie : ties) tie.age = static_cast<std::uint16_t>(tie.age + (tie.age < longest ? 1 : 0));
        for (Tie* const tie : ties.where([&](const Tie& one) { return turn.at(one.age); })) {
            const float usual = course.usual_strength[static_cast<TieContext>(tie->context)];
            tie->strength = clamp01(usual + left_of_gap * (tie->strength - usual));
            const Identity other = ties.identity(*tie);
            if (!(self.identity() < other)) continue;
            if (course.ends(*tie, draw, other, [&] { return ties.in_common(*tie); })) ties.end_tie(*tie);
        }
    }

  private:
    static constexpr std::uint16_t longest = 1500;
};

}  // namespace adem::model
