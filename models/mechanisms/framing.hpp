#pragma once

#include "models/rules/marks.hpp"
#include "models/rules/residents_lead.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What institutions and media pay attention to colours how residents see their neighbourhood, and which needs show.
///
///     mark' = mark + marks · framing,   energy' = energy + energy · framing                    framing in [−1, 1]
///     p(a latent need is seen) = reveals · (−framing),   p(a light known need is not seen) = hides · framing
///
/// Attention to problems stigmatises and directs help to need; attention to what goes well encourages and may overlook
/// need. Every size may be 0. Directions: Kretzmann & McKnight (1993); Wacquant, Slater & Pereira (2014). Sizes:
/// assumption.
struct Framing {
    static constexpr std::string_view name = "framing";
    static constexpr std::string_view about = "Attention to problems or to what goes well: marks, energy, needs seen";
    Parameter<float> marks, energy_gain, reveals, hides, light;
    ResidentsOwn own;

    static void describe(auto& d) {
        using M = Framing;
        d.param("marks", &M::marks, {0.03, "mark/month", -1, 1}, Normal{0.03, 0.03}, assumption,
                "marks more by attention to what goes well, less by attention to problems; may be 0");
        d.param("energy", &M::energy_gain, {0.002, "1/month", -0.1, 0.1}, Normal{0.002, 0.002}, assumption,
                "energy more or less likewise; may be 0");
        d.param("reveals", &M::reveals, {0.02, "1/month", 0, 1}, Beta{1, 49}, assumption,
                "chance that a latent need is seen, when all attention goes to problems");
        d.param("hides", &M::hides, {0.01, "1/month", 0, 1}, Beta{1, 99}, assumption,
                "chance that a light need is no longer seen, when all attention goes to what goes well");
        d.param("light", &M::light, {0.4, "1", 0, 1}, Beta{8, 12}, assumption, "severity below which a need is light");
        d.rule(&M::own);
    }
    void operator()(InOut<NeighbourhoodRating> mark, InOut<Energy> energy, InOut<NeedKnown> known, In<Need> need,
                    Draw<"framing: needs seen"> draw) const {
        if (own.framing == 0) return;
        mark = within_marks(mark + marks * own.framing);
        energy = math::clamp01(energy + energy_gain * own.framing);
        for (const Service service : all_of<Service>()) {
            if (need[service] <= 0) continue;
            const bool seen = known[service] != 0;
            const float p = seen ? (need[service] < light ? hides * own.framing : 0) : -reveals * own.framing;
            if (p > 0 && draw.chance(static_cast<double>(p), static_cast<unsigned>(service)))
                known[service] = seen ? 0 : 1;
        }
    }
};

}  // namespace adem::model
