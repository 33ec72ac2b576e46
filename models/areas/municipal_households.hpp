#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "models/areas/area_files.hpp"
#include "models/population/household_positions.hpp"

namespace adem::model {

/// The household figures of a profile, as estimated for an area.
struct HouseholdShares {
    double size = 0;
    double one_person = 0, without_children = 0, with_children = 0;
    double single_parent = 0, shared = 0, other_member = 0;
    double one_child = 0, two_children = 0;  // of those with children; both 0 where not known
};

/// Persons of 0-14, 15-24, 25-44, 45-64 and 65 and older.
using BroadAges = std::array<double, 5>;
/// By five-year group.
using Positions = std::array<PositionsAtAge, five_year_groups>;

/// The households that residents of these ages form when at each age they have the positions of another area.
/// `shared_per_other`: shared households for each member of a household that is no child, partner, parent or single.
HouseholdShares expected_households(std::span<const PositionsAtAge, five_year_groups> positions, const BroadAges& ages,
                                    double shared_per_other);

/// What 71488ned and 71486NED say of a municipality.
struct MunicipalHouseholds {
    std::optional<Positions> positions;     // 71488ned
    std::optional<HouseholdShares> shares;  // of the municipality itself; from 71486NED, and 71488ned where given
    double shared_per_other = 0;
    double one_child = 0, two_children = 0;  // of households with children, from the sizes of 71486NED; or both 0
    std::string source;                      // "CBS StatLine 71486NED and 71488ned, 2020, Rotterdam"
};

/// Shared households for each `other` member in 337 municipalities together, CBS StatLine 71486NED and 71488ned, 2020.
inline constexpr double usual_shared_per_other = 0.157;

/// Looks a municipality up in the files, by its code or, in 71486NED, its name; nothing when they do not have it.
std::optional<MunicipalHouseholds> municipal_households(const AreaFiles& files, const std::string& code,
                                                        const std::string& name);

}  // namespace adem::model
