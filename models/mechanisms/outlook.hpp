#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/neighbourhood.hpp"
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
        d.param("speed", &M::speed,
                {.unit = "1/month",
                 .range = {0, 1},
                 .value = 0.05,
                 .prior = Beta{2, 38},
                 .about = "share of the gap closed in a month"});
        d.param("level", &M::level,
                {.range = {0, 1},
                 .value = 0.6,
                 .prior = Beta{6, 4},
                 .about = "loneliness more for somebody without any tie"});
        d.param(
            "base", &M::base,
            {.range = {0, 1}, .value = 0.15, .prior = Beta{3, 17}, .about = "loneliness of somebody with many ties"});
        d.param("scale", &M::scale,
                {.unit = "tie",
                 .range = {0.1, 50},
                 .value = 3,
                 .prior = LogNormal{3, 0.4},
                 .about = "sum of tie strengths at which loneliness has fallen by 63 %"});
    }
    void operator()(InOut<Loneliness> loneliness, Peers<Loneliness> peers) const {
        float strength = 0;
        for (const auto peer : peers) strength += peer.tie.strength;
        const auto alone = static_cast<float>(math::exp(-static_cast<double>(strength / scale)));
        loneliness = math::clamp01(loneliness + speed * (base + level * alone - loneliness));
    }
};

/// The future looks as bright as one's own situation and the neighbourhood promise.
///
///     e' = e + speed · (norm + life · (perspective − own means) + mark · (rating − usual mark) + reliability · (record
///     − 0.5)
///          + temper · disposition − e)
///
/// The expectation may rise before the objective state does, through what residents see and hear (Wijkengids 1.2).
struct ExpectationChange {
    static constexpr std::string_view name = "expectation";
    static constexpr std::string_view about = "the expectation of the future follows life, neighbourhood and kept word";
    Parameter<float> speed, life, mark, reliability, temper;

    static void describe(auto& d) {
        using M = ExpectationChange;
        d.param("speed", &M::speed,
                {.unit = "1/month",
                 .range = {0, 1},
                 .value = 0.05,
                 .prior = Beta{2, 38},
                 .about = "share of the gap closed in a month"});
        d.param("life", &M::life,
                {.range = {-2, 2},
                 .value = 0.8,
                 .prior = Normal{0.8, 0.3},
                 .about = "effect of faring better than one's own means"});
        d.param("mark", &M::mark,
                {.unit = "1/mark",
                 .range = {-0.5, 0.5},
                 .value = 0.05,
                 .prior = Normal{0.05, 0.03},
                 .about = "effect of a mark more than usual for the neighbourhood"});
        d.param("reliability", &M::reliability,
                {.range = {-1, 1},
                 .value = 0.10,
                 .prior = Normal{0.1, 0.1},
                 .about = "effect of the municipality's record of kept promises"});
        d.param("temper", &M::temper, {.range = {0, 2}, .value = 0.6, .about = "effect of one's disposition"});
    }
    void operator()(InOut<ExpectationOfFuture> expectation, In<LifeDomains> domains, In<OwnMeans> own,
                    In<NeighbourhoodRating> rating, In<Disposition> disposition, Here<ExpectationNorm> norm,
                    Here<RatingNorm> usual, Here<ReliabilityOf> record) const {
        const float fares = overall_perspective(domains) - overall_perspective(own);
        const float target = norm + life * fares + mark * (rating - usual) +
                             reliability * (record[Institution::municipality] - 0.5F) + temper * disposition;
        expectation = math::clamp01(expectation + speed * (target - expectation));
    }
};

}  // namespace adem::model
