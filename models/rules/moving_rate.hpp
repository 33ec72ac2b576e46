#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"

namespace adem::model {

/// How readily a household leaves its address for another neighbourhood.
///
///     rate = (s · within the municipality + between municipalities + abroad)(age) · exp(push + pull)
///     push = -b · (rating - usual rating),   pull = c · (life domain work and income - own means)
///
/// Shares by age of the reference person: Statistics Netherlands (CBS), 2017.
struct MovingRate {
    static constexpr std::string_view name = "moving_rate";
    Parameter<float> out_of_neighbourhood, push_by_rating, pull_by_means;

    static void describe(auto& d) {
        d.param("out_of_neighbourhood", &MovingRate::out_of_neighbourhood, {0.7, "1", 0, 1}, Beta{14, 6}, assumption,
                "share of the moves within the municipality that leave the neighbourhood");
        d.param("push_by_rating", &MovingRate::push_by_rating, {0.1, "1/mark", -1, 1}, Normal{0.1, 0.1}, assumption,
                "how much a lower mark than usual hastens moving");
        d.param("pull_by_means", &MovingRate::pull_by_means, {1, "1", -5, 5}, Normal{1, 1}, assumption,
                "how much rising in work and income hastens moving");
    }

    /// Moves per year at this age (years) when nothing pushes or pulls.
    double at_age(int age) const {
        return moving_share_per_year(Move::between_municipalities, age) + moving_share_per_year(Move::emigration, age) +
               static_cast<double>(out_of_neighbourhood) * moving_share_per_year(Move::within_municipality, age);
    }
    double urge(float rating, float usual_rating, float risen) const {
        return math::exp(static_cast<double>(pull_by_means * risen - push_by_rating * (rating - usual_rating)));
    }
};

}  // namespace adem::model
