#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Everybody becomes a month older. From a certain age one's own health declines a little with every birthday:
///
///     own means of health' = own means of health - decline,   once a year
///
/// The decline is that of the residents of the first month, who are less healthy by the decade over 40
/// (rules/own_means.hpp), so that a population of the same ages stays as healthy.
struct Ageing {
    static constexpr std::string_view name = "ageing";
    static constexpr std::string_view about = "Everybody a month older; health declines with age";
    Parameter<int> declines_from;
    Parameter<float> decline;

    static void describe(auto& d) {
        d.param("declines_from", &Ageing::declines_from, {50, "year", 30, 70}, Normal{50, 3}, assumption,
                "age from which health declines");
        d.param("decline", &Ageing::decline, {0.0025, "1/year", 0, 0.05}, LogNormal{0.0025, 0.4}, assumption,
                "yearly decline of one's own means of health");
    }

    void operator()(InOut<AgeMonths> age, InOut<OwnMeans> own) const {
        if (age >= AgeMonths::info.high) return;
        age += 1;
        if (age % 12 == 0 && age >= 12 * declines_from)
            own[Domain::health] = math::clamp01(own[Domain::health] - decline);
    }
};

}  // namespace adem::model
