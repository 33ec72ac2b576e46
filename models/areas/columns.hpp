#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace adem::model {

/// What a column of a CBS table can hold that a profile is made from.
enum class CbsColumn : std::uint8_t {
    // Which area and when
    code,
    name,
    municipality,
    level,
    year,
    // Kerncijfers wijken en buurten
    residents,
    men,
    women,
    age_0_14,
    age_15_24,
    age_25_44,
    age_45_64,
    age_65_plus,
    origin_netherlands,
    origin_europe,
    origin_outside_europe,
    born_netherlands,
    born_europe,
    born_outside_europe,
    western,
    non_western,
    households,
    one_person,
    without_children,
    with_children,
    household_size,
    dwellings,
    empty,
    occupied,
    owner,
    rented,
    corporation,
    other_landlord,
    employment,
    active,
    household_income_low,
    household_income_high,
    person_income_low,
    person_income_high,
    social_assistance,
    education_low,
    education_middle,
    education_high,
    urbanity,
    address_density,
    // 71488ned, persons by position in the household
    region,
    sex,
    age,
    in_households,
    child,
    single,
    unmarried_without,
    married_without,
    unmarried_with,
    married_with,
    single_parent,
    other,
    // 71486NED, households by composition and size
    age_of_reference,
    private_households,
    single_households,
    unmarried_couples,
    married_couples,
    single_parents,
    three_persons,
    four_persons,
    five_or_more,
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(CbsColumn::five_or_more) + 1;

/// The tables that are read. `any`: a column that each of them has.
enum class TableKind : std::uint8_t { any, key_figures, positions, households };

enum class Quantity : std::uint8_t { text, year, urbanity, count, percent, count_or_percent, mean, density };

/// What happens when several columns carry a name of the same figure.
enum class Several : std::uint8_t {
    refused,       // the user must say which
    first_name,    // that with the name that stands first in the list
    first_column,  // the first one, for CBS gives this name again to a part of the figure
};

/// One row of the table of all names.
struct ColumnKind {
    CbsColumn column;
    TableKind table;
    Quantity quantity;
    std::string_view dutch, english;
    Several several;
    std::vector<std::string_view> names;  // CBS's short names, labels of StatLine and usual other names
};

/// Every column that is recognised, in the order of `CbsColumn`.
std::span<const ColumnKind> column_kinds();
const ColumnKind& kind_of(CbsColumn column);

}  // namespace adem::model
