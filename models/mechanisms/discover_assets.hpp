#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Community builders discover what residents, associations and places have to offer; what nobody uses is forgotten.
///
///     found' = found + rate · hours per 1000 residents · network · (1 − support) · (1 − found) − forget · found
///
/// The rate depends on whom they know. Endowments (AssetsPresent) differ between neighbourhoods, so the same work finds
/// more where there is more. Effects of asset-based work are qualitative in the literature (Agdal et al. 2019; South et
/// al. 2024), so the prior of the rate is wide.
struct DiscoverAssets {
    static constexpr std::string_view name = "discover_assets";
    static constexpr std::string_view about = "community builders discover assets, disuse forgets them";
    Contact contact;
    Parameter<float> rate, forget;
    Lever<float> support;

    static void describe(auto& d) {
        using M = DiscoverAssets;
        d.rule(&M::contact);
        d.param("rate", &M::rate, {0.0015, "1/hour per 1000 residents", 0, 0.1}, LogNormal{0.0015, 0.8}, assumption,
                "share of the undiscovered found per hour of a well-connected builder per 1000 residents");
        d.param("forget", &M::forget, {0.01, "1/month", 0, 1}, Beta{2, 198}, assumption,
                "share of the discovered that is forgotten in a month");
        d.lever("assets.support", &M::support, {0.5, "1", 0, 1}, assumption,
                "share of the community builders' hours that goes to supporting initiatives");
    }
    void operator()(Every<Worker, In<RoleOf>, In<ContactHours>, In<Network>> workers,
                    Whole<Neighbourhood, In<ResidentsNow>, InOut<AssetsDiscovered>> here) const {
        ExactSum connected_hours;
        for (const auto worker : workers)
            if (worker.get<RoleOf>() == Role::community_builder)
                connected_hours.add(static_cast<double>(worker.get<ContactHours>() * worker.get<Network>()));
        const float per_1000 =
            static_cast<float>(connected_hours.value()) * thousand / std::max(here.get<ResidentsNow>(), 1.0F);
        const float pace =
            1 -
            static_cast<float>(math::exp(-static_cast<double>(rate * contact.probability * per_1000 * (1 - support))));
        for (float& found : here.get<AssetsDiscovered>())
            found = math::clamp01(found + pace * (1 - found) - forget * found);
    }
};

}  // namespace adem::model
