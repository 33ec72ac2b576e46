#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Places slowly get better or worse for reasons of their own, without momentum: the position is nearly a unit root.
///
///     drift' = drift + e,   disorder' = disorder + e,   e ~ N(−pull · drift, noise)
///
/// Over a year the drift is (1 − pull)^12 of what it was, plus chance. Leefbaarometer 2012–2018, 3,748 postcodes: an
/// annual autoregression of about 0.99, successive changes of two years correlated −0.17, hence no spiral. It begins
/// when the run does, so that a place starts as its profile says.
struct PlaceDrifts {
    static constexpr std::string_view name = "place_drift";
    static constexpr std::string_view about = "Places drift up and down by chance, without momentum";
    Parameter<float> pull, noise;

    static void describe(auto& d) {
        d.param("pull", &PlaceDrifts::pull, {0.0008, "1/month", 0, 1}, LogNormal{0.0008, 0.4},
                "Leefbaarometer 2012-2018: annual autoregression of 0.98 to 0.995",
                "Share of the drift that is lost in a month");
        d.param("noise", &PlaceDrifts::noise, {0.003, "1", 0, 0.1}, LogNormal{0.003, 0.3},
                "assumption; Leefbaarometer: changes of six years spread a third as much as levels, here an eighth, "
                "see T-45",
                "Standard deviation of a month's drift");
    }

    void operator()(InOut<PlaceDrift> drift, InOut<Disorder> disorder, Now now,
                    Draw<"place drift: chance of the month"> chance) const {
        if (now.settling()) return;
        const float step = noise * static_cast<float>(chance.normal()) - pull * drift;
        drift = std::clamp(drift + step, -1.0F, 1.0F);
        disorder = math::clamp01(disorder + step);
    }
};

}  // namespace adem::model
