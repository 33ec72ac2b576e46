#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "engine/base/error.hpp"
#include "models/population/household_positions.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

inline constexpr std::size_t most_children_at_home = 8;

/// Nobody of this age or older is a child at home: the table of household positions counts next to none. Years, a
/// multiple of five.
inline constexpr std::size_t oldest_child_at_home = 45;

/// Mean number of members of a shared household beyond the two that make it one; assumption.
inline constexpr double mean_extra_sharers = 0.3;

/// Families of one kind by number of children at home: [0] has one child, ...
using FamiliesByChildren = std::array<int, most_children_at_home>;

/// Families of one kind by number of children at home, as parts of all.
using ChildrenShares = std::array<double, most_children_at_home>;

// Derived from CBS StatLine 71486NED (households by type and by size) and 71488ned, whole country 2020: with couples
// without children and shared households taken from the households of two persons, 53 % of single parents have one
// child; how the rest divides over larger households is an assumption.
inline constexpr ChildrenShares couples_in_the_country{0.364, 0.446, 0.140, 0.036, 0.009, 0.003, 0.0015, 0.0005};
inline constexpr ChildrenShares single_parents_in_the_country{0.530, 0.340, 0.100, 0.022, 0.005, 0.002, 0.0007, 0.0003};

/// Every count that the population must meet, in whole numbers, from the figures of a profile by largest remainders.
struct HouseholdPlan {
    int residents = 0;
    std::array<int, five_year_groups> women{}, men{};  // by five-year age group
    int households = 0;
    int one_person = 0, couples = 0, couples_with_children = 0, single_parents = 0, shared = 0;
    int children = 0;   // living at home, of whatever age
    int others = 0;     // in shared households, or extra members of families and couples
    int in_shared = 0;  // of the others
    FamiliesByChildren couples_by_children{}, single_parents_by_children{};
    std::vector<Problem> problems;  // figures that no population can meet together; then families are not planned

    int families() const { return couples_with_children + single_parents; }
};

/// Persons by age and sex, and households by type and number of children.
///
/// Within a stated age group, persons spread over five-year groups as in the table of household positions; sexes as
/// in the country, shifted to the stated totals. Children living at home are what remains of the residents when all
/// heads, partners and others are counted, so that persons and households add up exactly. Families by number of
/// children follow the Dutch distribution, fitted (iteratively, `fitted`) to the shares of families with one and two
/// children where the profile states them, then tilted exponentially (the least change in the sense of Kullback and
/// Leibler) until the children fit.
HouseholdPlan plan_households(const Profile& profile);

}  // namespace adem::model
