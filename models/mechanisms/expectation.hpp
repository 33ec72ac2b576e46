#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The future looks as bright as one's own situation and the neighbourhood promise.
///
///     e' = e + speed · (norm + life · (perspective − own means) + mark · (rating − usual mark)
///          + reliability · (record − 0.5) + temper · disposition − e)
///
/// The expectation may rise before the objective state does, through what residents see and hear (Wijkengids 1.2).
struct ExpectationChange {
    static constexpr std::string_view name = "expectation";
    static constexpr std::string_view about = "the expectation of the future follows life, neighbourhood and kept word";
    Parameter<float> speed, life, mark, reliability, temper;

    static void describe(auto& d) {
        using M = ExpectationChange;
        d.param("speed", &M::speed, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of the gap closed in a month");
        d.param("life", &M::life, {0.8, "1", -2, 2}, Normal{0.8, 0.3}, assumption,
                "effect of faring better than one's own means");
        d.param("mark", &M::mark, {0.05, "1/mark", -0.5, 0.5}, Normal{0.05, 0.03}, assumption,
                "effect of a mark more than usual for the neighbourhood");
        d.param("reliability", &M::reliability, {0.10, "1", -1, 1}, Normal{0.1, 0.1}, assumption,
                "effect of the municipality's record of kept promises");
        d.param("temper", &M::temper, {0.6, "1", 0, 2}, LogNormal{0.6, 0.3}, assumption, "effect of one's disposition");
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
