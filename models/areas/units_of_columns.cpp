#include "models/areas/units_of_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

using Group = std::vector<CbsColumn>;

/// Columns that have one unit in a file. What a group that is `whole` holds adds up to 100 % or to all.
struct OneUnit {
    Group columns;
    bool whole;
};
const std::array<OneUnit, 6>& groups() {
    using C = CbsColumn;
    static const std::array<OneUnit, 6> all{
        {{{C::age_0_14, C::age_15_24, C::age_25_44, C::age_45_64, C::age_65_plus}, true},
         {{C::origin_netherlands, C::origin_europe, C::origin_outside_europe}, true},
         {{C::born_netherlands, C::born_europe, C::born_outside_europe}, true},
         {{C::western, C::non_western}, false},
         {{C::one_person, C::without_children, C::with_children}, true},
         {{C::education_low, C::education_middle, C::education_high}, false}}};
    return all;
}

constexpr double hundred = 100;
constexpr double rounding = 5;  // whole per cents of a group add up to 95..105

/// What a unit or the beginning of a name says; nothing when it says neither.
std::optional<bool> stated_percent(const FoundColumn& found) {
    const std::string_view unit = without_blanks(found.unit);
    if (unit == "%") return true;
    if (folded(unit).starts_with("aantal")) return false;
    const std::string title = folded(found.title);
    for (const std::string_view word : {"perc", "pct"})
        if (title.starts_with(word)) return true;
    for (const std::string_view word : {"aant", "number"})
        if (title.starts_with(word)) return false;
    if (found.title.starts_with("p_") || found.title.starts_with("P_")) return true;
    if (found.title.starts_with("a_") || found.title.starts_with("A_")) return false;
    return std::nullopt;
}

/// Whether what the columns hold looks like per cents: in most rows, or in every row where parts need not add up.
bool looks_like_percent(const AreaTable& table, const OneUnit& group) {
    std::size_t rows = 0, small = 0;
    for (const AreaRow& row : table.rows) {
        double sum = 0;
        for (const CbsColumn column : group.columns) sum += table.value(row, column).value_or(0);
        if (sum == 0) continue;
        ++rows;
        small += sum <= hundred + rounding;
    }
    return rows > 0 && (group.whole ? 2 * small > rows : small == rows);
}

void check_percent(const AreaTable& table, const FoundColumn& found, Problems& problems) {
    for (const AreaRow& row : table.rows) {
        const auto value = table.value(row, found.column);
        if (value && *value > hundred)
            problems.add({table.file, row.line, static_cast<int>(found.field) + 1},
                         fmt::format("{} = {} (must be 0..100 %)", in_quotes(found.title), number_text(*value)));
    }
}

}  // namespace

void find_units(AreaTable& table, Problems& problems) {
    for (const OneUnit& group : groups()) {
        const bool looks = looks_like_percent(table, group);
        for (const FoundColumn& found : table.header.columns) {
            if (std::ranges::find(group.columns, found.column) == group.columns.end()) continue;
            const bool percent = stated_percent(found).value_or(looks);
            table.percent[static_cast<std::size_t>(found.column)] = percent;
            if (percent) check_percent(table, found, problems);
        }
    }
}

}  // namespace adem::model
