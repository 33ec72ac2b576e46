#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/same_region.hpp"
#include "models/state/governance.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Institutions look into other neighbourhoods' kitchens and copy what works there, as far as it works here too.
///
///     practice' = practice + pace · sharing · max(0, (1 − loss) · best elsewhere − practice)
///
/// Best elsewhere: of the other neighbourhoods of the world, or of places outside it. What is copied loses part of its
/// worth in another context, more so where work is tailored to its own place. Form and sizes: assumption.
struct KnowledgeSharing {
    static constexpr std::string_view name = "knowledge_sharing";
    static constexpr std::string_view about = "Practices that work elsewhere are copied, with a loss";
    Parameter<float> pace, loss, loss_of_tailored, outside;
    Lever<float> sharing, tailoring;

    static void describe(auto& d) {
        using M = KnowledgeSharing;
        d.param("pace", &M::pace, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.6}, assumption,
                "Share of the gap to practice elsewhere that is closed in a month");
        d.param("loss", &M::loss, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "Share of its worth that a practice loses in another place");
        d.param("loss_of_tailored", &M::loss_of_tailored, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "The same, besides, when all work here is tailored");
        d.param("outside", &M::outside, {0.75, "1", 0, 1}, Beta{6, 2}, assumption,
                "Best practice outside the neighbourhoods that are simulated");
        d.lever("governance.knowledge_sharing", &M::sharing, {0, "1", 0, 1}, assumption,
                "Work on learning from other neighbourhoods");
        d.lever("governance.tailoring", &M::tailoring, {0, "1", 0, 1}, assumption,
                "Work on fitting plans to this place");
    }

    void operator()(Whole<Neighbourhood, InOut<Practice>> here, AllNeighbourhoods<PracticeFit> everywhere,
                    AllNeighbourhoods<RegionOf> regions) const {
        if (sharing <= 0) return;
        const SameRegion near(regions);
        float best = outside;
        near.for_each([&](std::size_t n) { best = std::max(best, everywhere[n]); });
        const float worth = (1 - loss) * (1 - loss_of_tailored * tailoring) * best;
        float& practice = here.get<Practice>();
        practice += pace * sharing * std::max(0.0F, worth - practice);
    }
};

}  // namespace adem::model
