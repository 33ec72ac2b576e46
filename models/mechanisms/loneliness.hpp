#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Loneliness follows how many people one knows.
///
///     loneliness' = loneliness + speed · (level · exp(−ties / scale) + base − loneliness)
///
/// Loneliness in the Netherlands: 10.7 % strong, 29.2 % some (CBS 2022, table 85766NED).
struct LonelinessChange {
    static constexpr std::string_view name = "loneliness";
    static constexpr std::string_view about = "loneliness falls with the strength of one's ties";
    Parameter<float> speed, level, base, scale;

    static void describe(auto& d) {
        using M = LonelinessChange;
        d.param("speed", &M::speed, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of the gap closed in a month");
        d.param("level", &M::level, {0.6, "1", 0, 1}, Beta{6, 4}, assumption,
                "loneliness more for somebody without any tie");
        d.param("base", &M::base, {0.15, "1", 0, 1}, Beta{3, 17}, assumption, "loneliness of somebody with many ties");
        d.param("scale", &M::scale, {3, "tie", 0.1, 50}, LogNormal{3, 0.4}, assumption,
                "sum of tie strengths at which the loneliness that ties can take away has fallen by 63 %");
    }
    void operator()(InOut<Loneliness> loneliness, MyTies ties) const {
        const auto alone = static_cast<float>(math::exp(-static_cast<double>(ties.strength() / scale)));
        loneliness = math::clamp01(loneliness + speed * (base + level * alone - loneliness));
    }
};

}  // namespace adem::model
