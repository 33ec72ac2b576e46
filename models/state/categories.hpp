#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/state/vocabulary.hpp"

/// The closed lists in which people, households and places are described. They follow the tables of Statistics
/// Netherlands (CBS).
namespace adem::model {

enum class Sex : std::uint8_t { woman, man };

/// Highest level reached, or still in education (all who are younger than 18, and students).
/// none: primary school at most; low: vmbo, mbo 1; middle: havo, vwo, mbo 2-4; high: hbo, university.
enum class Education : std::uint8_t { none, low, middle, high, in_school };

/// Background group: country of origin as CBS counts it since 2022, one's own country of birth or else the parents'.
enum class Background : std::uint8_t { netherlands, europe, outside_europe };

/// Position in the household. parent: with a child living at home, alone or with a partner; other: a member who is
/// none of these, such as a grandparent who lives in, or each of a group that shares a dwelling.
enum class HouseholdRole : std::uint8_t { single, partner, parent, child, other };

enum class HouseholdType : std::uint8_t { one_person, couple, couple_with_children, single_parent, shared };

/// Place of the household in the country: the lowest 40 %, the 40 % between, the highest 20 % of incomes.
enum class IncomeClass : std::uint8_t { low, middle, high };

enum class Tenure : std::uint8_t { owner, social_rent, private_rent };

enum class PlaceType : std::uint8_t { city, village, rural_core, shrinking };

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::Sex> {
    static constexpr auto names = std::to_array<std::string_view>({"woman", "man"});
};
template <>
struct Vocabulary<model::Education> {
    static constexpr auto names = std::to_array<std::string_view>({"none", "low", "middle", "high", "in_school"});
};
template <>
struct Vocabulary<model::Background> {
    static constexpr auto names = std::to_array<std::string_view>({"netherlands", "europe", "outside_europe"});
};
template <>
struct Vocabulary<model::HouseholdRole> {
    static constexpr auto names = std::to_array<std::string_view>({"single", "partner", "parent", "child", "other"});
};
template <>
struct Vocabulary<model::HouseholdType> {
    static constexpr auto names =
        std::to_array<std::string_view>({"one_person", "couple", "couple_with_children", "single_parent", "shared"});
};
template <>
struct Vocabulary<model::IncomeClass> {
    static constexpr auto names = std::to_array<std::string_view>({"low", "middle", "high"});
};
template <>
struct Vocabulary<model::Tenure> {
    static constexpr auto names = std::to_array<std::string_view>({"owner", "social_rent", "private_rent"});
};
template <>
struct Vocabulary<model::PlaceType> {
    static constexpr auto names = std::to_array<std::string_view>({"city", "village", "rural_core", "shrinking"});
};

}  // namespace adem
