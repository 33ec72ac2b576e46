#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Cameras and street coaches impress at first, and less as one gets used to them; after a pause they impress again.
///
///     novelty' = novelty − wears_off · level · (novelty − lasting)   while there is supervision,
///     novelty' = novelty + recovers · (1 − novelty)                  without,      felt = level · novelty
///
/// The effect of street coaches in Utrecht seemed to decrease (Berenschot 2011). What it does is in `disorder` and
/// `enforcement`.
struct Supervision {
    static constexpr std::string_view name = "supervision";
    static constexpr std::string_view about = "Supervision of the street, which wears off";
    Parameter<float> wears_off, lasting, recovers;
    Lever<float> level;
    Prices prices;

    static void describe(auto& d) {
        using M = Supervision;
        d.param("wears_off", &M::wears_off, {0.06, "1/month", 0, 1}, Beta{3, 47},
                "Berenschot (2011) on waning street coaches, for the direction",
                "Share of what wears off that is gone after a month of full supervision; 0: it does not");
        d.param("lasting", &M::lasting, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Share of the first effect that lasts");
        d.param("recovers", &M::recovers, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "Share of what has worn off that comes back in a month without");
        d.lever("physical.supervision", &M::level, {0, "1", 0, 1}, "by definition",
                "Cameras and street coaches beyond the usual; 1: all day in all streets");
        d.rule(&M::prices);
    }

    void operator()(InOut<SupervisionNovelty> novelty, InOut<SupervisionFelt> felt, In<ResidentsAtStart> residents,
                    InOut<SpentThisMonth> spent) const {
        felt = level * novelty;
        const float change = level > 0 ? -wears_off * level * (novelty - lasting) : recovers * (1 - novelty);
        novelty = math::clamp01(novelty + change);
        spent[CostLine::supervision] += prices.a_year_per_resident(prices.supervision * level, residents);
    }
};

}  // namespace adem::model
