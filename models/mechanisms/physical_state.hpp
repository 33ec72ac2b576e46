#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Dwellings and public space decay or mend slowly towards what maintenance allows.
///
///     quality' = quality + speed · (norm + gain · (maintenance · share paid − 1) + renewal · share renewed − quality)
struct PhysicalState {
    static constexpr std::string_view name = "physical_state";
    static constexpr std::string_view about = "physical quality tends to what maintenance allows";
    Parameter<float> speed, gain, renewal;
    Lever<float> maintenance;
    PublicMoney money;

    static void describe(auto& d) {
        using M = PhysicalState;
        d.param("speed", &M::speed, {0.01, "1/month", 0, 1}, Beta{2, 198}, assumption,
                "share of the gap closed in a month");
        d.param("gain", &M::gain, {0.15, "1", 0, 1}, Beta{3, 17}, assumption,
                "physical quality gained by twice the usual maintenance");
        d.param("renewal", &M::renewal, {0.25, "1", 0, 1}, Beta{5, 15}, assumption,
                "physical quality gained when all dwellings are renovated or rebuilt");
        d.rule(&M::money);
        d.lever("physical.maintenance", &M::maintenance, {1, "1", 0, 3}, "by definition",
                "maintenance of public space and dwellings; 1: as usual in this place");
    }
    void operator()(InOut<PhysicalQuality> quality, In<PhysicalNorm> usual, In<RenewedShare> renewed, Now now) const {
        const float upkeep = maintenance * money.paid(now.month());
        const float target = usual + gain * (upkeep - 1) + renewal * renewed;
        quality = math::clamp01(quality + speed * (target - quality));
    }
};

}  // namespace adem::model
