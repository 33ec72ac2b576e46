#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who has given up on a service may after years think again by herself: she is then wary, not open, and the failures
/// are forgotten.
///
///     p(thinks again in a month) = pace
///
/// A low rate of exit, of years; it may be none: assumption. The other ways back are outreach, a listening desk and a
/// neighbour's story.
struct SecondThoughts {
    static constexpr std::string_view name = "second_thoughts";
    static constexpr std::string_view about = "After years some who gave up think again";
    Parameter<float> pace;

    static void describe(auto& d) {
        d.param("pace", &SecondThoughts::pace, {0.015, "1/month", 0, 1}, Uniform{0, 0.03}, assumption,
                "Chance to think again; 0: never");
    }

    void operator()(InOut<StanceToService> stance, InOut<FailuresInARow> failures,
                    Draw<"second_thoughts: tries again"> again) const {
        if (nothing(stance.value())) return;
        for (const Service service : all_of<Service>()) {
            if (stance[service] != Stance::given_up) continue;
            if (!again.chance(pace, static_cast<unsigned>(service))) continue;
            stance[service] = Stance::wary;
            failures[service] = 0;
        }
    }
};

}  // namespace adem::model
