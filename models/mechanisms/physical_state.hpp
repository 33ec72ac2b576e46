#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Dwellings and public space decay or mend slowly towards what maintenance allows.
///
///     quality' = quality + speed · (norm + gain · (maintenance − 1) − quality)
struct PhysicalState {
    static constexpr std::string_view name = "physical_state";
    static constexpr std::string_view about = "physical quality tends to what maintenance allows";
    Parameter<float> speed, gain;
    Lever<float> maintenance;

    static void describe(auto& d) {
        using M = PhysicalState;
        d.param("speed", &M::speed,
                {.unit = "1/month",
                 .range = {0, 1},
                 .value = 0.01,
                 .prior = Beta{2, 198},
                 .about = "share of the gap closed in a month"});
        d.param("gain", &M::gain,
                {.range = {0, 1},
                 .value = 0.15,
                 .prior = Beta{3, 17},
                 .about = "physical quality gained by twice the usual maintenance"});
        d.lever("physical.maintenance", &M::maintenance,
                {.unit = "1",
                 .range = {0, 3},
                 .value = 1,
                 .source = "by definition",
                 .about = "maintenance of public space and dwellings; 1: as usual in this place"});
    }
    void operator()(InOut<PhysicalQuality> quality, In<PhysicalNorm> usual) const {
        const float target = usual + gain * (maintenance - 1);
        quality = math::clamp01(quality + speed * (target - quality));
    }
};

}  // namespace adem::model
