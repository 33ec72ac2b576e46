#pragma once

#include <string>
#include <vector>

#include "models/population/synthesis.hpp"
#include "models/quality/label.hpp"

/// How well a population meets the figures of its profile.
namespace adem::model {

enum class Counted { residents, households, dwellings };

/// One category of a margin, as a number of residents, households or dwellings.
struct MarginCategory {
    Label label;
    double stated = 0;  ///< by the profile, as it is written there
    double target = 0;  ///< the same, scaled so that the categories add up to all who are counted
    double found = 0;   ///< in the population
    /// The figure of the profile that states it; none for the rest that figures leave.
    const SourcedFigure* figure = nullptr;
};

/// The categories into which a profile divides its residents, households or dwellings.
struct Margin {
    std::string_view name;  ///< for other programs
    Label label;
    Counted counted = Counted::residents;
    std::vector<MarginCategory> categories;

    double whole() const;  ///< all who are counted, in the population
    /// Total absolute error: sum over the categories of |found - stated|.
    double error() const;
    /// The same against the targets: what rounding to whole numbers leaves, and anything that could not be met.
    /// Published counts are rounded by themselves, so that they need not add up to the whole.
    double error_of_target() const;
};

/// Every margin that a profile states, recounted. The figures point into `profile`, which must outlive them.
///
/// Shares are taken of the population's own base: education of its residents of 15 and older, employment of those of
/// 15 to 74, social assistance of those of 15 and older, the rest of all residents, households or dwellings.
std::vector<Margin> margins_of(const Profile& profile, const SyntheticPopulation& population);

}  // namespace adem::model
