#pragma once

#include <array>
#include <cstdint>

#include "engine/mechanism.hpp"

/// A toy world with every kind of entity, column, tie and letter, for tests of the engine.
namespace adem::toy {

struct Street {
    static constexpr EntityInfo info{"street", "A neighbourhood"};
};
struct Dwelling {
    static constexpr EntityInfo info{"dwelling", "A site"};
};
struct Household {
    static constexpr EntityInfo info{"household", "A group"};
};
struct Resident {
    static constexpr EntityInfo info{"resident", "A member of a household, with ties"};
};
struct Worker {
    static constexpr EntityInfo info{"worker", "Somebody who helps"};
};

enum class Craft : std::uint8_t { baking, mending };
enum class Met : std::uint8_t { at_home, outside };

struct Disorder : Column<Street, float> {
    static constexpr ColumnInfo info{"disorder", "1", 0, 1, "Disorder", 0.25};
};
struct DwellingOf : Column<Household, Ref<Dwelling>> {
    static constexpr ColumnInfo info{"dwelling_of", "1", 0, 0, "Where it lives", 0};
};
struct Purse : Column<Household, float> {
    static constexpr ColumnInfo info{"purse", "euro", 0, 1e6, "Money", 10};
};
struct MonthsThere : Column<Household, std::int16_t> {
    static constexpr ColumnInfo info{"months_there", "month", 0, 1200, "Months in this dwelling", 0};
};
struct HouseholdOf : Column<Resident, Ref<Household>> {
    static constexpr ColumnInfo info{"household_of", "1", 0, 0, "Household", 0};
};
struct Age : Column<Resident, std::int16_t> {
    static constexpr ColumnInfo info{"age", "month", 0, 1440, "Age", 0};
};
struct Children : Column<Resident, std::int16_t> {
    static constexpr ColumnInfo info{"children", "child", 0, 40, "Children born", 0};
};
struct Outlook : Column<Resident, float> {
    static constexpr ColumnInfo info{"outlook", "1", 0, 1, "Outlook", 0.5};
};
struct Voice : Column<Resident, Unit16> {
    static constexpr ColumnInfo info{"voice", "1", 0, 1, "Voice", 0.5};
};
struct Skill : Column<Resident, Keyed<float, Craft>> {
    static constexpr ColumnInfo info{"skill", "1", 0, 1, "Skill in each craft", 0.1};
};
struct Contact : Column<Resident, Ref<Worker>> {
    static constexpr ColumnInfo info{"contact", "1", 0, 0, "Contact person", 0};
};
struct Mother : Column<Resident, Ref<Resident>> {
    static constexpr ColumnInfo info{"mother", "1", 0, 0, "Mother, while near", 0};
};
/// No rule of the toy schedule writes it: for rules that a test adds.
struct Whim : Column<Resident, float> {
    static constexpr ColumnInfo info{"whim", "1", 0, 1, "Whim", 0};
};
struct CraftOf : Column<Worker, Craft> {
    static constexpr ColumnInfo info{"craft", "1", 0, 1, "Craft", 0};
};
struct Load : Column<Worker, std::int16_t> {
    static constexpr ColumnInfo info{"load", "resident", 0, 10000, "Residents helped", 0};
};

/// Heard in the month in which it is told.
struct Story : Message<Resident> {
    static constexpr std::string_view name = "story";
    float tone;
    bool is_sound() const { return is_moderate(tone); }
};
/// Heard in the next month: it is on its way when the month ends.
struct Rumour : Message<Resident> {
    static constexpr std::string_view name = "rumour";
    float tone;
    bool is_sound() const { return is_moderate(tone); }
};

}  // namespace adem::toy

template <>
struct adem::Vocabulary<adem::toy::Craft> {
    static constexpr std::array<std::string_view, 2> names{"baking", "mending"};
};
