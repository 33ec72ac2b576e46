#pragma once

#include <algorithm>

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// Perspective follows trust and the number of people one knows, and what else happens:
///
///     perspective' = kept * perspective + (1 - kept) * (base + by_trust * trust + by_ties * min(ties, 20) / 20) + e
///
/// with e uniform between -noise and noise.
struct Outlook {
    static constexpr std::string_view name = "outlook";
    static constexpr std::string_view about = "Perspective follows trust and ties";
    static constexpr bool for_everybody = true;
    static constexpr float most_ties = 20;
    Parameter<float> kept, base, by_trust, by_ties, noise;

    static void describe(auto& d) {
        d.param("kept", &Outlook::kept, {0.95, "1", 0, 1}, Fixed{}, "W1", "Share of the perspective that stays");
        d.param("base", &Outlook::base, {0.15, "1", 0, 1}, Fixed{}, "W1", "Perspective without trust and ties");
        d.param("by_trust", &Outlook::by_trust, {0.55, "1", 0, 1}, Fixed{}, "W1", "Added by full trust");
        d.param("by_ties", &Outlook::by_ties, {0.30, "1", 0, 1}, Fixed{}, "W1", "Added by ties");
        d.param("noise", &Outlook::noise, {0.034641016, "1", 0, 1}, Fixed{}, "W1", "What else changes, at most");
    }

    void operator()(InOut<Perspective> perspective, In<Trust> trust, MyTies ties,
                    OneEach<"outlook: what else changes"> draw) const {
        const float known = std::min(static_cast<float>(ties.size()), most_ties) / most_ties;
        const float aim = base + by_trust * trust + by_ties * known;
        const auto e = noise * static_cast<float>(2 * draw.uniform() - 1);
        perspective = clamp01(kept * perspective + (1 - kept) * aim + e);
    }
};

}  // namespace adem::bench::w1
