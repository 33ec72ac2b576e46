#pragma once

#include "models/rules/calendars.hpp"
#include "models/rules/choice_of_asset.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who is willing starts an initiative on an asset that is known, or joins one.
///
///     p(start) = chance · mean share of assets discovered,   which asset: in proportion to what is there and known
///
/// The starter becomes active when it exists: she is the first to be invited. Without an initiative to join one starts.
struct StartingInitiatives {
    static constexpr std::string_view name = "starting_initiatives";
    static constexpr std::string_view about = "Residents who are willing start or join an initiative";
    Parameter<float> chance;

    static void describe(auto& d) {
        d.param("chance", &StartingInitiatives::chance, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "chance that a willing resident starts something rather than joining, when all assets are known");
    }
    void operator()(Every<Resident, InOut<ActiveIn>, In<WillingToJoin>, In<Invited>> residents,
                    Every<Initiative, In<Momentum>> initiatives,
                    Whole<Neighbourhood, In<AssetsDiscovered>, In<AssetsPresent>, InOut<FlowsThisMonth>> here,
                    Draw<"starting initiatives: choice"> draw, Births<Initiative> births, Now now) const {
        const auto running = initiatives.by_identity();
        float known = 0;
        for (const float share : here.get<AssetsDiscovered>()) known += share;
        known /= static_cast<float>(vocabulary_size<AssetType>);
        auto& flows = here.get<FlowsThisMonth>();
        for (const auto resident : residents) {
            if (resident.get<Invited>() == not_invited) continue;
            ++flows[Flow::invited];
            if (resident.get<WillingToJoin>() == 0) continue;
            const Draws own = draw.of(resident);
            ++flows[Flow::joined];
            if (running.empty() || own.chance(static_cast<double>(chance * known))) {
                births.add(derive(resident.identity(), hash_text("initiative"), number_of(now.month())))
                    .template set<AssetUsed>(
                        choice_of_asset(here.get<AssetsPresent>(), here.get<AssetsDiscovered>(), own, 1 + 1));
                ++flows[Flow::initiatives_started];
            } else {
                const auto which = static_cast<std::size_t>(own.below(static_cast<int>(running.size()), 1));
                resident.get<ActiveIn>() = running[which].ref();
            }
        }
    }
};

}  // namespace adem::model
