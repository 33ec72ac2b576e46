#pragma once

#include <array>

#include "models/population/household_positions.hpp"

/// Single years of age within five-year groups.
namespace adem::model {

/// Residents of one sex by five-year group.
using AgeCounts = std::array<int, five_year_groups>;

/// How numbers run within a group: the density over the group is 1 + slope · (2 x - 1), 0 <= x < 1. The slope follows
/// the groups beside it, without passing either of them and flat at a peak or a trough, so that numbers run on from
/// group to group and every group keeps its number. Within [-1, 1].
/// Van Leer (1977), Towards the ultimate conservative difference scheme IV, J. Comput. Phys. 23:276-299.
double slope_within(const AgeCounts& counts, std::size_t group);

/// The age in years below which a share u of the people of a group are, 0 <= u < 1. In the last group, of 95 and
/// older, numbers fall with the death rates of this sex, up to 104 years.
double age_at(const AgeCounts& counts, Sex sex, std::size_t group, double u);

/// The share of the people of a group who have not reached this age (years, within the group).
double share_younger(const AgeCounts& counts, std::size_t group, double age);

}  // namespace adem::model
