#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents who act as connectors discover assets, the faster the more people residents know.
///
///     found' = found + (1 − exp(−rate · connectors per 1000 · ties per resident / usual ties)) · (1 − found)
///
/// What nobody uses is forgotten (`discover_assets`). Effects of asset-based work are qualitative in the literature
/// (Agdal et al. 2019; South et al. 2024): of all rates none is the likeliest.
struct Connectors {
    static constexpr std::string_view name = "connectors";
    static constexpr std::string_view about = "Connectors discover what residents and places have to offer";
    Parameter<float> rate, usual_ties;
    ResidentsOwn own;

    static void describe(auto& d) {
        using M = Connectors;
        d.param("rate", &M::rate, {0.01, "1/month", 0, 1}, Beta{1, 99}, assumption,
                "share of the undiscovered that one connector per 1000 residents finds in a month");
        d.param("usual_ties", &M::usual_ties, {12, "tie", 1, 100}, LogNormal{12, 0.2}, assumption,
                "ties per resident at which the rate is the one given");
        d.rule(&M::own);
    }
    void operator()(Every<Resident, WithTies> residents, Whole<Neighbourhood, InOut<AssetsDiscovered>> here) const {
        if (own.connectors <= 0) return;
        double ties = 0, people = 0;
        for (const auto resident : residents) ties += static_cast<double>(resident.ties().size()), people += 1;
        if (people <= 0) return;
        const double reach = static_cast<double>(rate * own.connectors / usual_ties) * ties / people;
        const auto pace = static_cast<float>(1 - math::exp(-reach));
        for (float& found : here.get<AssetsDiscovered>()) found = math::clamp01(found + pace * (1 - found));
    }
};

}  // namespace adem::model
