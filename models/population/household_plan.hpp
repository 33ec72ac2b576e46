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

/// Families of one kind by number of children at home: [0] has one child, ...
using FamiliesByChildren = std::array<int, most_children_at_home>;

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
/// children follow the Dutch distribution, tilted exponentially (the least change in the sense of Kullback and
/// Leibler) until the children fit.
HouseholdPlan plan_households(const Profile& profile);

}  // namespace adem::model
