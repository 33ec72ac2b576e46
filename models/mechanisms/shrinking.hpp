#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/state/homes.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Where the region shrinks, ever fewer dwellings find somebody; where it grows, empty ones fill up.
///
///     unwanted' = unwanted - net migration / 12,   within [0, most]
///     facilities' = facilities · (1 - closing · (unwanted' - unwanted))
///
/// The profile states net migration; 0 changes nothing. Enterprises and institutions follow the dwellings that are
/// wanted; whether that harms is left to the rules that use them (SCP 2017, Dorpsleven: closures did not lower
/// liveability).
struct Shrinking {
    static constexpr std::string_view name = "shrinking";
    static constexpr std::string_view about = "Dwellings become unwanted and facilities close where the region shrinks";
    Parameter<float> most, closing;

    static void describe(auto& d) {
        d.param("most", &Shrinking::most, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "share of the dwellings that can become unwanted before they are pulled down");
        d.param("closing", &Shrinking::closing, {1, "1", 0, 5}, LogNormal{1, 0.5}, assumption,
                "share of the facilities that closes for each share of the dwellings that becomes unwanted");
    }

    void operator()(In<NetMigration> migration, InOut<ShareOfHomesUnwanted> unwanted,
                    InOut<AssetsPresent> assets) const {
        if (migration == 0) return;
        const float before = unwanted;
        unwanted = std::clamp(before - migration / 12, 0.0F, most.value);
        const float gone = closing * (unwanted - before);
        for (const AssetType type : {AssetType::institutions, AssetType::economy})
            assets[type] = std::max(assets[type] * (1 - gone), 0.0F);
    }
};

}  // namespace adem::model
