#include "models/areas/area_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <utility>

#include "engine/base/hash.hpp"
#include "engine/input/text_file.hpp"
#include "models/areas/area_code.hpp"
#include "models/areas/cells.hpp"
#include "models/areas/folded_text.hpp"
#include "models/areas/text_decoding.hpp"
#include "models/areas/units_of_columns.hpp"

namespace adem::model {
namespace {

constexpr std::size_t longest_name = 90;  // bytes
constexpr double most_persons = 20'000'000;
constexpr double largest_household = 20;
constexpr double most_addresses = 100'000;  // per km2
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Range {
    double low = 0, high = 0;
    bool whole = false;
    std::string_view unit;
};
Range range_of(Quantity quantity) {
    switch (quantity) {
        case Quantity::percent:
            return {0, 100, false, "%"};
        case Quantity::mean:
            return {0, largest_household, false, "persons"};
        case Quantity::density:
            return {0, most_addresses, false, "addresses per km2"};
        case Quantity::urbanity:
            return {1, 5, true, ""};
        default:
            return {0, most_persons, quantity == Quantity::count, ""};
    }
}

/// "extremely urbanised" and "zeer sterk stedelijk" are 1, "not urbanised" and "niet stedelijk" 5.
std::optional<double> urbanity_in_words(std::string_view text) {
    static const std::map<std::string, double, std::less<>> words{
        {"extremelyurbanised", 1}, {"stronglyurbanised", 2},  {"moderatelyurbanised", 3}, {"hardlyurbanised", 4},
        {"noturbanised", 5},       {"zeersterkstedelijk", 1}, {"sterkstedelijk", 2},      {"matigstedelijk", 3},
        {"weinigstedelijk", 4},    {"nietstedelijk", 5}};
    const auto found = words.find(folded(text));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// "Bron: CBS" and "© CBS, Den Haag/Heerlen", with which StatLine ends a file: a row with little else in it.
bool is_footer(const TextRow& row) {
    constexpr std::ptrdiff_t most_filled = 3;
    const auto filled =
        std::ranges::count_if(row.fields, [](const std::string& field) { return !without_blanks(field).empty(); });
    const std::string first = folded(row.fields.front());
    return filled <= most_filled &&
           (row.fields.front().starts_with("\xC2\xA9") || first.starts_with("bron") || first.starts_with("source"));
}

/// Fills a table from the rows below its header.
class TableReader {
  public:
    TableReader(AreaTable& table, std::optional<int> year, Problems& problems)
        : table_(table), year_(year), problems_(problems), before_(problems.size()) {
        table_.place_of.fill(-1);
        std::int16_t numbers = 0;
        for (const FoundColumn& found : table.header.columns)
            if (kind_of(found.column).quantity > Quantity::year)
                table_.place_of[static_cast<std::size_t>(found.column)] = numbers++;
    }

    /// Takes one row; false when so much is wrong that reading on is of no use.
    bool take(const TextRow& row) {
        if (row.line <= table_.header.last_line || is_footer(row)) return true;
        if (has_right_width(row)) {
            AreaRow read;
            read.line = row.line;
            const bool wanted = read_place(row, read);
            if (wanted) {
                read_numbers(row, read);
                check_twice(read);
                table_.rows.push_back(std::move(read));
            }
        }
        return problems_.size() < before_ + Problems::most_shown;
    }

  private:
    bool refuse(const TextRow& row, std::size_t field, const std::string& why) {
        problems_.add({table_.file, row.line, static_cast<int>(field) + 1}, why);
        return false;
    }

    bool has_right_width(const TextRow& row) {
        const std::size_t width = table_.header.width;
        std::size_t filled = row.fields.size();
        while (filled > width && without_blanks(row.fields[filled - 1]).empty()) --filled;
        if (row.fields.size() >= width && filled <= width) return true;
        problems_.add(
            {table_.file, row.line, 0},
            fmt::format("{} fields where the names of the columns (line {}) are {}{}", row.fields.size(),
                        table_.header.line, width, row.fields.size() < width ? " (is the file cut off?)" : ""));
        return false;
    }

    const FoundColumn* found(CbsColumn column) const {
        for (const FoundColumn& each : table_.header.columns)
            if (each.column == column) return &each;
        return nullptr;
    }
    std::string text(const TextRow& row, CbsColumn column) {
        const FoundColumn* where = found(column);
        if (where == nullptr) return "";
        std::string words(without_blanks(row.fields[where->field]));
        if (words.size() > longest_name)
            refuse(row, where->field, fmt::format("{} is too long (at most {} bytes)", in_quotes(words), longest_name));
        return words;
    }

    /// Reads which area, year and age group a row is about; false when the row is not needed or wrong.
    bool read_place(const TextRow& row, AreaRow& read) {
        read.year = year_of(row);
        if (table_.header.kind == TableKind::key_figures) return read_area(row, read);
        const std::string region = text(row, CbsColumn::region);
        read.code = area_code(region);
        read.name = read.code.empty() ? region : "";
        if (table_.header.kind == TableKind::households)
            return is_total(text(row, CbsColumn::age_of_reference), "10000");
        const std::string age = text(row, CbsColumn::age);
        const auto digits = age.find_first_of("0123456789");
        read.first_age = digits == std::string::npos ? -1 : std::atoi(age.c_str() + digits);
        return is_total(text(row, CbsColumn::sex), "T001038") && digits != std::string::npos;
    }
    static bool is_total(const std::string& word, std::string_view code) {
        return word.empty() || word == code || folded(word).starts_with("totaal");
    }

    bool read_area(const TextRow& row, AreaRow& read) {
        const FoundColumn& where = *found(CbsColumn::code);
        const auto level = area_level(text(row, CbsColumn::level));
        read.code = area_code(row.fields[where.field], level);
        if (read.code.empty())
            return refuse(row, where.field,
                          fmt::format("{} is no code of an area (such as BU05990321, WK059903, GM0599 or NL00)",
                                      in_quotes(row.fields[where.field])));
        read.level = level_of(read.code);
        read.name = text(row, CbsColumn::name);
        read.municipality = text(row, CbsColumn::municipality);
        return true;
    }

    int year_of(const TextRow& row) {
        const FoundColumn* where = found(CbsColumn::year);
        if (where == nullptr) return year_.value_or(0);
        const std::string stated = row.fields[where->field].substr(0, 4);
        const auto year = year_in(stated);
        if (!year)
            refuse(row, where->field, fmt::format("{} is no year (such as 2024)", in_quotes(row.fields[where->field])));
        return year.value_or(0);
    }

    void read_numbers(const TextRow& row, AreaRow& read) {
        for (const FoundColumn& where : table_.header.columns)
            if (kind_of(where.column).quantity > Quantity::year) read.values.push_back(number(row, where));
    }

    double number(const TextRow& row, const FoundColumn& where) {
        const ColumnKind& kind = kind_of(where.column);
        const std::string& written = row.fields[where.field];
        if (kind.quantity == Quantity::urbanity)
            if (const auto words = urbanity_in_words(written)) return *words;
        const Cell cell = read_cell(written);
        if (!cell.wrong.empty()) refuse(row, where.field, fmt::format("{}: {}", in_quotes(where.title), cell.wrong));
        if (!cell.value) return missing;
        const Range range = range_of(kind.quantity);
        const bool whole = !range.whole || (*cell.value == std::floor(*cell.value) && !cell.grouped);
        if (*cell.value >= range.low && *cell.value <= range.high && whole) return *cell.value;
        refuse(
            row, where.field,
            fmt::format("{} = {} (must be {}{}..{}{}{}{})", in_quotes(where.title), without_blanks(written),
                        range.whole ? "a whole number " : "", number_text(range.low), number_text(range.high),
                        range.unit.empty() ? "" : " ", range.unit, whole ? "" : ", without a separator for thousands"));
        return missing;
    }

    void check_twice(const AreaRow& row) {
        const auto [first, fresh] = lines_.emplace(
            fmt::format("{}/{}/{}", row.code.empty() ? row.name : row.code, row.year, row.first_age), row.line);
        if (fresh || table_.header.kind != TableKind::key_figures) return;
        problems_.add({table_.file, row.line, 0},
                      fmt::format("{} stands here a second time{} (first in line {})", row.code,
                                  row.year > 0 ? fmt::format(" for {}", row.year) : "", first->second));
    }

    AreaTable& table_;
    std::optional<int> year_;
    Problems& problems_;
    std::size_t before_;
    std::map<std::string, int> lines_;
};

std::vector<TextRow> first_rows(std::string_view text, char delimiter, const std::string& file, Problems& problems) {
    std::vector<TextRow> rows;
    for_each_row(text, delimiter, file, problems, [&](const TextRow& row) {
        rows.push_back(row);
        return rows.size() <= header_rows;
    });
    return rows;
}

}  // namespace

std::optional<double> AreaTable::value(const AreaRow& row, CbsColumn column) const {
    const auto place = place_of[static_cast<std::size_t>(column)];
    if (place < 0) return std::nullopt;
    const double number = row.values[static_cast<std::size_t>(place)];
    return std::isnan(number) ? std::nullopt : std::optional(number);
}

std::optional<AreaTable> read_area_table(const std::filesystem::path& path, const Place& asked_at, Problems& problems) {
    const std::size_t before = problems.size();
    auto bytes = read_text_file(path, asked_at, problems, largest_data_file);
    if (!bytes) return std::nullopt;
    AreaTable table;
    table.file = shown_path(path);
    ContentHash hash;
    hash.add(*bytes);
    table.fingerprint = hash.hex();
    const auto text = decoded(std::move(*bytes), table.file, problems);
    if (!text) return std::nullopt;
    table.windows_1252 = text->windows_1252;
    table.delimiter = delimiter_of(text->text);
    const auto rows = first_rows(text->text, table.delimiter, table.file, problems);
    if (problems.size() > before) return std::nullopt;
    auto header = find_header(rows, table.file, problems);
    if (!header) return std::nullopt;
    table.header = std::move(*header);
    auto year = table.header.year;
    if (!year) year = year_in(path.stem().string());
    const bool has_years = std::ranges::any_of(
        table.header.columns, [](const FoundColumn& found) { return found.column == CbsColumn::year; });
    table.year_from_name = !has_years && !table.header.year && year;
    TableReader reader(table, year, problems);
    for_each_row(text->text, table.delimiter, table.file, problems,
                 [&](const TextRow& row) { return reader.take(row); });
    if (problems.size() == before) find_units(table, problems);
    if (problems.size() == before && table.rows.empty())
        problems.add({table.file, table.header.last_line, 0}, "no rows below the names of the columns");
    if (problems.size() > before) return std::nullopt;
    return table;
}

}  // namespace adem::model
