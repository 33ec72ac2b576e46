#pragma once

#include <cmath>

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// How readily a household leaves its address for another neighbourhood.
///
///     rate = (s · within the municipality + between municipalities + abroad)(age) · exp(push + pull - scarcity)
///     push = -b · (rating - usual rating),   scarcity = h · housing pressure,
///     pull = c · (life domain work and income - own means) · (1 - offer to risers)
///
/// Shares by age of the reference person: Statistics Netherlands (CBS), 2017.
struct MovingRate {
    static constexpr std::string_view name = "moving_rate";
    Parameter<float> out_of_neighbourhood, push_by_rating, pull_by_means, held_by_scarcity;
    Lever<float> pressure, retain;

    static void describe(auto& d) {
        d.param("out_of_neighbourhood", &MovingRate::out_of_neighbourhood, {0.7, "1", 0, 1}, Beta{14, 6}, assumption,
                "share of the moves within the municipality that leave the neighbourhood");
        d.param("push_by_rating", &MovingRate::push_by_rating, {0.1, "1/mark", -1, 1}, Normal{0.1, 0.1}, assumption,
                "how much a lower mark than usual hastens moving");
        d.param("pull_by_means", &MovingRate::pull_by_means, {1, "1", -5, 5}, Normal{1, 1}, assumption,
                "how much rising in work and income hastens moving");
        d.param("held_by_scarcity", &MovingRate::held_by_scarcity, {0.4, "1", -5, 5}, Normal{0.4, 0.2},
                "CBS: moves fell by a fifth from 2017 to 2023, for the order of size",
                "how much full housing pressure holds households back");
        d.lever("housing.pressure", &MovingRate::pressure, {0, "1", -1, 1}, "by definition",
                "Scarcity of housing in the region beyond the usual; below 0: plenty");
        d.lever("housing.retain", &MovingRate::retain, {0, "1", 0, 1}, assumption,
                "Homes and career steps here for those who rise: share of the pull of rising that they take away");
    }

    /// Moves per year at this age (years) when nothing pushes or pulls.
    double at_age(int age) const {
        return moving_share_per_year(Move::between_municipalities, age) + moving_share_per_year(Move::emigration, age) +
               within(age);
    }
    /// Of these, those to another neighbourhood of the municipality.
    double within(int age) const {
        return static_cast<double>(out_of_neighbourhood) * moving_share_per_year(Move::within_municipality, age);
    }
    /// No household moves with a higher chance in a month: marks and means lie within their ranges.
    double highest() const {
        const double usual =
            highest_moving_share_per_year(Move::between_municipalities) +
            highest_moving_share_per_year(Move::emigration) +
            static_cast<double>(out_of_neighbourhood) * highest_moving_share_per_year(Move::within_municipality);
        const double marks = NeighbourhoodRating::info.high - NeighbourhoodRating::info.low;
        const double urge = std::abs(static_cast<double>(push_by_rating)) * marks +
                            std::abs(static_cast<double>(pull_by_means)) * static_cast<double>(1 - retain) +
                            std::abs(static_cast<double>(held_by_scarcity * pressure));
        return usual * math::exp(urge) / 12;
    }
    /// The logarithm of how many times its usual rate a household moves.
    double urge(float rating, float usual_rating, float risen) const {
        const float pull = pull_by_means * risen * (1 - retain);
        const float push = push_by_rating * (usual_rating - rating);
        return static_cast<double>(push + pull - held_by_scarcity * pressure);
    }
    /// Whether a household moves this month whose number is u, at its usual rate per year times exp(urge).
    static bool moves(double usual, double urge, double u) {
        // exp(x) <= 1 / (1 - x) below 1, and a chance is at most its rate: almost everybody stays without either.
        if (urge < 1 && u * 12 * (1 - urge) >= usual) return false;
        return u < monthly_probability(usual * math::exp(urge));
    }
};

}  // namespace adem::model
