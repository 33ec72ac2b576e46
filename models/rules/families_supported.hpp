#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"

/// Which families with children get a place in support for parents.
namespace adem::model {

/// Families under the strain of a separation count twice; households without children not at all.
double weight_of_family(const auto& home) {
    if (home.template get<Children>() == 0) return 0;
    return home.template get<FamilyStress>() > 0 ? 1 + 1 : 1;
}

/// By position of the household: whether it gets one of so many places, each in proportion to its weight.
std::vector<bool> families_supported(const auto& households, double places, const auto& draw) {
    double weights = 0;
    for (const auto home : households) weights += weight_of_family(home);
    std::vector<bool> supported(households.span());
    for (const auto home : households)
        supported[households.position(home.row())] =
            weight_of_family(home) > 0 && draw.of(home).chance(places * weight_of_family(home) / weights);
    return supported;
}

}  // namespace adem::model
