#include "engine/output/csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <utility>

namespace adem {

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + '"';
}

CsvTable::CsvTable(std::filesystem::path target, const std::vector<std::string_view>& header)
    : file_(std::move(target)) {
    for (const std::string_view name : header) text(name);
    end_row();
}

void CsvTable::begin_field() {
    if (!std::exchange(row_is_empty_, false)) row_ += ',';
}

CsvTable& CsvTable::text(std::string_view value) {
    begin_field();
    row_ += csv_field(value);
    return *this;
}

CsvTable& CsvTable::number(double value) {
    begin_field();
    if (std::isfinite(value)) fmt::format_to(std::back_inserter(row_), "{:.9g}", value == 0 ? 0.0 : value);
    return *this;
}

CsvTable& CsvTable::exact(double value) {
    begin_field();
    if (std::isfinite(value)) fmt::format_to(std::back_inserter(row_), "{}", value == 0 ? 0.0 : value);
    return *this;
}

CsvTable& CsvTable::whole(std::int64_t value) {
    begin_field();
    fmt::format_to(std::back_inserter(row_), "{}", value);
    return *this;
}

CsvTable& CsvTable::ready(std::string_view fields) {
    begin_field();
    row_ += fields;
    return *this;
}

void CsvTable::end_row() {
    row_ += '\n';
    file_.write(row_);
    row_.clear();
    row_is_empty_ = true;
}

}  // namespace adem
