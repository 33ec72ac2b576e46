#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

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
