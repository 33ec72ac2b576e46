#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Public space is greened, lit and made climate-proof, and stays so as long as it is kept up.
///
///     greenery' = greenery + g · (planned − greenery),   g = grows when there is less than planned, else withers
///
/// What was greened and kept up was still valued after 18 months; perceived crime fell by 37 %, vandalism by 39 %,
/// recorded crime by 13 %: Branas et al. (2018), PNAS 115:2946–2951. Its effects are in `disorder`, `crime`,
/// `perceived_nuisance` and `neighbourhood_rating`.
struct Greening {
    static constexpr std::string_view name = "greening";
    static constexpr std::string_view about = "Public space is greened and lit, and withers without upkeep";
    Parameter<float> grows, withers;
    Lever<float> planned;
    Prices prices;

    static void describe(auto& d) {
        using M = Greening;
        d.param("grows", &M::grows, {0.25, "1/month", 0, 1}, Beta{5, 15}, assumption,
                "Share of what is still to be greened that is done in a month");
        d.param("withers", &M::withers, {0.04, "1/month", 0, 1}, Beta{2, 48}, assumption,
                "Share of what is no longer kept up that is lost in a month");
        d.lever("physical.greening", &M::planned, {0, "1", 0, 1}, "by definition",
                "Share of public space that is greened, lit and made climate-proof beyond the usual, and kept up");
        d.rule(&M::prices);
    }

    void operator()(InOut<Greenery> greenery, In<ResidentsAtStart> residents, InOut<SpentThisMonth> spent) const {
        const float missing = planned - greenery;
        greenery = math::clamp01(greenery + (missing > 0 ? grows : withers) * missing);
        spent[CostLine::greening] += prices.a_year_per_resident(prices.greening * planned, residents);
    }
};

}  // namespace adem::model
