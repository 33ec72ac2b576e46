#pragma once

#include <cstdint>

namespace adem::model {

/// The closed lists in which a population is described. They follow the tables of Statistics Netherlands (CBS).

enum class Sex : std::uint8_t { woman, man };

/// Highest level reached, or still in education (all who are younger than 18, and students).
/// none: primary school at most; low: vmbo, mbo 1; middle: havo, vwo, mbo 2-4; high: hbo, university.
enum class Education : std::uint8_t { none, low, middle, high, in_school };

/// Background group: country of origin as CBS counts it since 2022: one's own country of birth, or else that of the
/// parents.
enum class Background : std::uint8_t { netherlands, europe, outside_europe };

/// Position in the household. parent: with a child living at home, alone or with a partner; other: a member who is
/// neither, such as a grandparent who lives in, or each of a group that shares a dwelling.
enum class HouseholdRole : std::uint8_t { single, partner, parent, child, other };

enum class HouseholdType : std::uint8_t { one_person, couple, couple_with_children, single_parent, shared };
inline constexpr int household_types = 5;

/// Place of the household in the country: the lowest 40 %, the 40 % between, the highest 20 % of incomes.
enum class IncomeClass : std::uint8_t { low, middle, high };

enum class Tenure : std::uint8_t { owner, social_rent, private_rent };
inline constexpr int tenures = 3;

/// Type of place; decides which table of household positions by age is used (city, or smaller municipalities).
enum class PlaceType : std::uint8_t { city, village, rural_core, shrinking };

}  // namespace adem::model
