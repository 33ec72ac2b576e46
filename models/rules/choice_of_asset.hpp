#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// One of the six types of asset, each as likely as there is of it and is known; by the draws `own` from index k on.
inline AssetType choice_of_asset(const Keyed<float, AssetType>& present, const Keyed<float, AssetType>& known,
                                 const Draws& own, unsigned k) {
    AssetType asset = AssetType::residents;
    double best = -math::infinity;
    for (const AssetType type : all_of<AssetType>()) {
        const double rank = own.rank(static_cast<double>(present[type] * known[type]), k + static_cast<unsigned>(type));
        if (rank > best) best = rank, asset = type;
    }
    return asset;
}

}  // namespace adem::model
