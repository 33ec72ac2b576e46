#pragma once

#include "engine/mechanism.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// New homes rise on the sites of those pulled down, in part of another tenure.
///
///     rebuilt in a month = ⌊empty sites / months to build + u⌋, u uniform;   p(social rent) = the policy's share
///
/// How this changes who lives there is a matter of whom homes of that tenure draw (`moving_in`). In the Tweebosbuurt
/// 535 social homes made room for 374 homes, a third of them in social rent.
struct Rebuilding {
    static constexpr std::string_view name = "rebuilding";
    static constexpr std::string_view about = "New homes rise on the sites of those pulled down";
    Parameter<float> months_to_build;
    Lever<float> social_share;

    static void describe(auto& d) {
        using M = Rebuilding;
        d.param("months_to_build", &M::months_to_build, {24, "month", 1, 240}, LogNormal{24, 0.3}, assumption,
                "Mean time from demolition to a new home");
        d.lever("physical.rebuilt_as_social_rent", &M::social_share, {0.5, "1", 0, 1}, assumption,
                "Share of the rebuilt homes in social rent; the others are for owners");
    }

    void operator()(Whole<Neighbourhood, InOut<EmptySites>, InOut<HomesRebuilt>> here, Draw<"rebuilding"> draw,
                    Births<Dwelling> built) const {
        auto& sites = here.get<EmptySites>();
        if (sites == 0) return;
        const double ready = static_cast<double>(sites) / static_cast<double>(months_to_build) + draw.uniform();
        for (int left = std::min(static_cast<int>(ready), static_cast<int>(sites)); left > 0; --left, --sites) {
            const auto number = static_cast<std::uint64_t>(++here.get<HomesRebuilt>());
            const Identity home = derive(here.identity(), hash_text("rebuilt"), number);
            const bool social = draw.of(home).chance(static_cast<double>(social_share));
            built.add(home)
                .set<TenureOf>(social ? Tenure::social_rent : Tenure::owner)
                .set<Improvements>(renovated_home | energy_home);
        }
    }
};

}  // namespace adem::model
