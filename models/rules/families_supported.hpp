#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"

/// Which families with children get a place in support for parents.
namespace adem::model {

/// Families under the strain of a separation count so many times; households without children not at all.
double weight_of_family(const auto& home, float strained_counts) {
    if (home.template get<Children>() == 0) return 0;
    return home.template get<FamilyStress>() > 0 ? static_cast<double>(strained_counts) : 1;
}

/// By position of the household: whether it gets one of so many places, each in proportion to its weight.
std::vector<bool> families_supported(const auto& households, double places, float strained_counts, const auto& draw) {
    double weights = 0;
    for (const auto home : households) weights += weight_of_family(home, strained_counts);
    std::vector<bool> supported(households.span());
    for (const auto home : households)
        supported[households.position(home.row())] =
            weight_of_family(home, strained_counts) > 0 &&
            draw.of(home).chance(places * weight_of_family(home, strained_counts) / weights);
    return supported;
}

}  // namespace adem::model
