#pragma once

#include <cstddef>
#include <span>

#include "models/state/categories.hpp"

namespace adem::model {

/// Persons in private households by five-year age group and position, 1 January 2020.
///
/// Source: Statistics Netherlands (CBS), StatLine 71488ned; city: Amsterdam, Rotterdam, The Hague and Utrecht together;
/// otherwise: the 176 municipalities with fewer than 30,000 inhabitants together.
struct PositionsAtAge {
    double persons;  // in this group, all positions
    double child;    // the rest: shares of the group, which with `other` add up to 1
    double single;
    double partner_no_child;
    double partner_with_child;
    double single_parent;
    double other;
};

inline constexpr std::size_t five_year_groups = 20;  // 0-4, 5-9, ..., 95 and older

/// The groups 0-4, 5-9, ..., 95 and older.
std::span<const PositionsAtAge, five_year_groups> household_positions(PlaceType place);

/// One of the shares at an age in years, by straight lines between the middles of the groups.
double position_share(PlaceType place, double PositionsAtAge::*share, double age);

}  // namespace adem::model
