#include "models/areas/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

constexpr std::size_t fewest_known = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "aantal", "%", "x 1 000 euro", "per km²", "code": what stands in a row of units.
bool is_unit(std::string_view text) {
    static const std::set<std::string, std::less<>> words{
        "aantal", "code", "naam", "omschrijving", "km", "ha", "kwh", "m3", "m", "euro", "number", "percent"};
    text = without_blanks(text);
    const std::string plain = folded(text);
    return text == "%" || words.contains(plain) || plain.starts_with("aantal") || plain.starts_with("per1000") ||
           text.starts_with("per ") || text.starts_with("x 1");
}

bool is_unit_row(const std::vector<std::string>& fields) {
    const auto filled = std::ranges::count_if(fields, [](const auto& field) { return !without_blanks(field).empty(); });
    const auto units = std::ranges::count_if(fields, is_unit);
    return units >= 2 && 2 * units >= filled;
}

/// A unit in brackets at the end, as in "2 personen (aantal)"; "" when there is none.
std::string_view unit_in_brackets(std::string_view title) {
    const auto open = title.rfind('(');
    if (open == std::string_view::npos || !title.ends_with(')')) return {};
    const std::string_view unit = title.substr(open + 1, title.size() - open - 2);
    return is_unit(unit) ? unit : std::string_view{};
}

/// "AantalInwoners" of "AantalInwoners_5".
std::string_view without_number(std::string_view title) {
    std::size_t end = title.size();
    while (end > 0 && is_digit(title[end - 1])) --end;
    return end > 1 && end < title.size() && title[end - 1] == '_' ? title.substr(0, end - 1) : title;
}

/// The ways in which a title may be meant, folded.
std::set<std::string> readings(std::string_view title) {
    title = without_blanks(title);
    if (const auto unit = unit_in_brackets(title); !unit.empty())
        title = without_blanks(title.substr(0, title.size() - unit.size() - 2));
    const auto bar = title.find_last_of("|/");
    std::set<std::string> found;
    for (const std::string_view part : {title, bar == std::string_view::npos ? title : title.substr(bar + 1)})
        for (const std::string_view form : {part, without_number(part)}) {
            found.insert(folded(form));
            if (form.starts_with("k_")) found.insert(folded(form.substr(2)));
        }
    found.erase("");
    return found;
}

/// The names of all columns, folded.
const std::set<std::string>& known_names() {
    static const std::set<std::string> names = [] {
        std::set<std::string> all;
        for (const ColumnKind& kind : column_kinds())
            for (const std::string_view name : kind.names) all.insert(folded(name));
        return all;
    }();
    return names;
}

bool is_known(std::string_view title) {
    return std::ranges::any_of(readings(title), [](const auto& reading) { return known_names().contains(reading); });
}

/// Goes through the table of names and gives every column of the file to at most one of them.
class Recognition {
  public:
    Recognition(std::vector<std::string> titles, const Place& place, Problems& problems)
        : titles_(std::move(titles)), place_(place), problems_(problems) {
        for (const std::string& title : titles_) readings_.push_back(readings(title));
        free_.assign(titles_.size(), true);
    }

    TableKind kind() const {
        const auto has = [&](CbsColumn column) { return !fields_of(kind_of(column)).empty(); };
        if (has(CbsColumn::child) && has(CbsColumn::single) && has(CbsColumn::age)) return TableKind::positions;
        if (has(CbsColumn::private_households) && has(CbsColumn::single_households)) return TableKind::households;
        return TableKind::key_figures;
    }

    std::vector<FoundColumn> columns(TableKind table) {
        std::vector<FoundColumn> found;
        for (const ColumnKind& kind : column_kinds()) {
            if (kind.table != TableKind::any && kind.table != table) continue;
            const auto fields = fields_of(kind);
            if (fields.empty()) continue;
            if (fields.size() > 1 && kind.several == Several::refused) refuse(kind, fields);
            free_[fields.front()] = false;
            found.push_back({kind.column, fields.front(), titles_[fields.front()], ""});
        }
        return found;
    }

    std::vector<std::string> unknown() const {
        std::vector<std::string> names;
        for (std::size_t field = 0; field < titles_.size(); ++field)
            if (free_[field] && !without_blanks(titles_[field]).empty())
                names.emplace_back(without_blanks(titles_[field]));
        return names;
    }

  private:
    /// Fields that carry one of the names; those with the name that stands first in the list come first.
    std::vector<std::size_t> fields_of(const ColumnKind& kind) const {
        std::vector<std::size_t> fields;
        for (const std::string_view name : kind.names) {
            const std::string wanted = folded(name);
            for (std::size_t field = 0; field < titles_.size(); ++field)
                if (free_[field] && readings_[field].contains(wanted) &&
                    std::ranges::find(fields, field) == fields.end())
                    fields.push_back(field);
        }
        if (kind.several == Several::first_column) std::ranges::sort(fields);
        return fields;
    }

    void refuse(const ColumnKind& kind, const std::vector<std::size_t>& fields) {
        problems_.add(place_, fmt::format("columns {} ({}) and {} ({}) both claim '{}' (remove or rename one of them)",
                                          fields[0] + 1, in_quotes(titles_[fields[0]]), fields[1] + 1,
                                          in_quotes(titles_[fields[1]]), kind.english));
        for (const std::size_t field : fields) free_[field] = false;
    }

    std::vector<std::string> titles_;
    std::vector<std::set<std::string>> readings_;
    std::vector<bool> free_;
    Place place_;
    Problems& problems_;
};

/// Columns without which a table says nothing.
std::vector<CbsColumn> needed(TableKind table) {
    if (table == TableKind::key_figures) return {CbsColumn::code};
    if (table == TableKind::households)
        return {CbsColumn::region, CbsColumn::unmarried_couples, CbsColumn::married_couples, CbsColumn::single_parents};
    return {CbsColumn::region,          CbsColumn::in_households,  CbsColumn::unmarried_without,
            CbsColumn::married_without, CbsColumn::unmarried_with, CbsColumn::married_with,
            CbsColumn::single_parent,   CbsColumn::other};
}

void check_needed(const Header& header, const std::string& file, Problems& problems) {
    for (const CbsColumn column : needed(header.kind)) {
        const auto is_it = [&](const FoundColumn& found) { return found.column == column; };
        if (std::ranges::none_of(header.columns, is_it))
            problems.add({file, header.line, 0}, fmt::format("no column with '{}' (known names: {})",
                                                             kind_of(column).english, names_of(column)));
    }
}

std::size_t row_of_names(const std::vector<TextRow>& rows, std::size_t& known) {
    std::size_t best = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), header_rows); ++i) {
        const auto count = static_cast<std::size_t>(std::ranges::count_if(rows[i].fields, is_known));
        if (count <= known) continue;
        known = count;
        best = i;
    }
    return best;
}

}  // namespace

std::optional<int> year_in(std::string_view text) {
    std::set<int> years;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end - begin == 4 && (text.substr(begin, 2) == "19" || text.substr(begin, 2) == "20"))
            years.insert(std::stoi(std::string(text.substr(begin, 4))));
        begin = end + 1;
    }
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

std::string names_of(CbsColumn column) {
    std::vector<std::string> names;
    for (const std::string_view name : kind_of(column).names) names.emplace_back(name);
    return listed(names);
}

std::optional<Header> find_header(const std::vector<TextRow>& rows, const std::string& file, Problems& problems) {
    std::size_t known = 0;
    const std::size_t at = row_of_names(rows, known);
    if (known < fewest_known) {
        problems.add({file, 1, 0},
                     fmt::format("no row with the names of columns among the first {} (the file must be a "
                                 "table of CBS as CSV: Kerncijfers wijken en buurten, 71486NED or "
                                 "71488ned, with names such as gwb_code, a_inw or Aantal inwoners)",
                                 header_rows));
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    std::vector<std::string> titles = rows[at].fields;
    const bool has_units = at + 1 < rows.size() && is_unit_row(rows[at + 1].fields);
    const std::vector<std::string> units = has_units ? rows[at + 1].fields : std::vector<std::string>{};
    for (std::size_t i = 0; i < std::min(titles.size(), units.size()); ++i)
        if (without_blanks(titles[i]).empty() && !is_unit(units[i])) titles[i] = units[i];
    Header header;
    header.line = rows[at].line;
    header.last_line = has_units ? rows[at + 1].line : header.line;
    header.width = titles.size();
    Recognition recognition(titles, {file, header.line, 0}, problems);
    header.kind = recognition.kind();
    header.columns = recognition.columns(header.kind);
    header.unknown = recognition.unknown();
    for (FoundColumn& found : header.columns) {
        const std::string_view title = without_blanks(found.title);
        found.unit = found.field < units.size() ? units[found.field] : std::string(unit_in_brackets(title));
        found.title = title;
    }
    for (std::size_t i = 0; i < at; ++i)
        for (const std::string& field : rows[i].fields)
            if (const auto year = year_in(field)) header.year = year;
    check_needed(header, file, problems);
    if (problems.size() > before) return std::nullopt;
    return header;
}

}  // namespace adem::model
