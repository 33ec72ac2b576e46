#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Community builders discover what residents, associations and places have to offer; what nobody uses is forgotten.
///
///     found' = found + (1 − exp(−rate · hours per 1000 residents · network · (1 − support))) · (1 − found)
///              − forget · (1 − kept · n / (n + 1)) · found,      n = initiatives that build on this type
///
/// The rate depends on whom they know. Endowments (AssetsPresent) differ, so the same work finds more where there is
/// more. Effects are qualitative in the literature (Agdal et al. 2019; South et al. 2024): none is the likeliest.
struct DiscoverAssets {
    static constexpr std::string_view name = "discover_assets";
    static constexpr std::string_view about =
        "community builders discover assets; what initiatives do not use is forgotten";
    Contact contact;
    Parameter<float> rate, forget, kept;
    Lever<float> support;

    static void describe(auto& d) {
        using M = DiscoverAssets;
        d.rule(&M::contact);
        d.param("rate", &M::rate, {0.0015, "1/hour per 1000 residents", 0, 0.1}, Beta{1, 665}, assumption,
                "share of the undiscovered found per hour of a well-connected builder per 1000 residents");
        d.param("forget", &M::forget, {0.01, "1/month", 0, 1}, Beta{2, 198}, assumption,
                "share of the discovered that is forgotten in a month");
        d.param("kept", &M::kept, {0.5, "1", 0, 1}, Uniform{0, 1}, assumption,
                "share of that forgetting that many initiatives on assets of one type prevent; 0: none");
        d.lever("assets.support", &M::support, {0.5, "1", 0, 1}, assumption,
                "share of the community builders' hours that goes to supporting initiatives");
    }
    void operator()(Every<Worker, In<RoleOf>, In<ContactHours>, In<Network>> workers,
                    Every<Initiative, In<AssetUsed>> initiatives,
                    Whole<Neighbourhood, In<ResidentsNow>, InOut<AssetsDiscovered>> here) const {
        ExactSum connected_hours;
        for (const auto worker : workers)
            if (worker.get<RoleOf>() == Role::community_builder)
                connected_hours.add(static_cast<double>(worker.get<ContactHours>() * worker.get<Network>()));
        const float residents = std::max(here.get<ResidentsNow>(), 1.0F);
        const float per_1000 = static_cast<float>(connected_hours.value()) * thousand / residents;
        const float searched = rate * contact.probability * per_1000 * (1 - support);
        const float pace = 1 - static_cast<float>(math::exp(-static_cast<double>(searched)));
        Keyed<float, AssetType> in_use{};
        for (const auto initiative : initiatives) in_use[initiative.get<AssetUsed>()] += 1;
        for (const AssetType type : all_of<AssetType>()) {
            float& found = here.get<AssetsDiscovered>()[type];
            const float used = kept * in_use[type] / (in_use[type] + 1);
            found = math::clamp01(found + pace * (1 - found) - forget * (1 - used) * found);
        }
    }
};

}  // namespace adem::model
