#include "models/areas/area_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/areas/area_code.hpp"
#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

constexpr std::size_t most_suggestions = 5;

/// "BU05990321 (Bospolder, Rotterdam)"
std::string shown(const AreaRow& row) {
    return fmt::format("{} ({}{}{})", row.code, row.name, row.municipality.empty() ? "" : ", ", row.municipality);
}

}  // namespace

AreaFiles::AreaFiles(const std::vector<std::filesystem::path>& files, const Place& asked_at) {
    Problems problems;
    for (const auto& file : files)
        if (auto table = read_area_table(file, asked_at, problems)) tables_.push_back(std::move(*table));
    problems.throw_if_any();
    index();
}

void AreaFiles::index() {
    for (const AreaTable& table : tables_)
        for (const AreaRow& row : table.rows) {
            if (table.header.kind == TableKind::key_figures) {
                rows_[row.code].push_back({&table, &row});
            } else {
                regions_[row.code.empty() ? folded(row.name) : row.code].push_back({&table, &row});
            }
        }
    for (auto& [code, rows] : rows_)
        std::ranges::stable_sort(rows, [](const RowAt& a, const RowAt& b) { return a.row->year > b.row->year; });
}

std::vector<RowAt> AreaFiles::region_rows(TableKind kind, const std::string& code, const std::string& name) const {
    std::vector<RowAt> rows;
    for (const std::string& key : {code, folded(name), folded(name + " (gemeente)")})
        if (const auto found = regions_.find(key); found != regions_.end())
            for (const RowAt& at : found->second)
                if (at.table->header.kind == kind) rows.push_back(at);
    return rows;
}

std::vector<RowAt> AreaFiles::rows_of(const std::string& code) const {
    const auto found = rows_.find(code);
    return found == rows_.end() ? std::vector<RowAt>{} : found->second;
}

std::string AreaFiles::code_of(std::string_view text, const Place& asked_at) const {
    const std::string code = area_code(text);
    if (rows_.contains(code)) return code;
    std::vector<std::string> codes, same_name;
    const std::string name = folded(text);
    for (const auto& [known, rows] : rows_) {
        codes.push_back(known);
        if (!name.empty() && folded(rows.front().row->name) == name) same_name.push_back(shown(*rows.front().row));
    }
    std::string hint;
    if (!same_name.empty()) {
        hint = ". Areas with this name: " + listed(same_name, most_suggestions);
    } else if (const auto near = nearest_name(code.empty() ? text : std::string_view(code), codes); near) {
        hint = fmt::format(". Did you mean {}?", shown(*rows_.at(*near).front().row));
    }
    std::vector<std::string> files;
    for (const AreaTable& table : tables_) files.push_back(table.file);
    throw InputError(Problem{asked_at, fmt::format("no area {} in {}{}", in_quotes(text), listed(files), hint)});
}

std::vector<std::string> AreaFiles::codes_of(Area level) const {
    std::vector<std::string> codes;
    for (const auto& [code, rows] : rows_)
        if (level_of(code) == level) codes.push_back(code);
    return codes;
}

std::string AreaFiles::name_of(const std::string& code) const {
    for (const RowAt& at : rows_of(code))
        if (!at.row->name.empty()) return at.row->name;
    return code;
}

std::string AreaFiles::municipality_of(const std::string& code) const {
    const auto around = areas_around(code);
    for (const RowAt& at : rows_of(code))
        if (!at.row->municipality.empty()) return at.row->municipality;
    for (const std::string& wider : around)
        if (level_of(wider) == Area::municipality) return name_of(wider);
    return name_of(code);
}

}  // namespace adem::model
