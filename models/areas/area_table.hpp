#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/input/problems.hpp"
#include "models/areas/header.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// The figures of one area (and year, and age group) in one file.
struct AreaRow {
    std::string code;  // plain; "" where the file names areas without their code
    std::string name, municipality;
    Area level = Area::country;
    int year = 0;        // 0: not stated
    int first_age = -1;  // of an age group
    int line = 0;
    std::vector<double> values;  // in the order of the table's number columns; NaN: missing
};

/// One file with figures of areas, as it was understood.
struct AreaTable {
    std::string file;         // as it is shown
    std::string fingerprint;  // of its bytes, 16 hexadecimal digits
    char delimiter = ';';
    bool windows_1252 = false;
    Header header;
    bool year_from_name = false;  // the year stands in the name of the file only
    std::vector<AreaRow> rows;

    /// The file's name without its folders.
    std::string file_name() const { return std::filesystem::path(file).filename().string(); }
    /// A figure of a row; nothing when the table has none or it is missing.
    std::optional<double> value(const AreaRow& row, CbsColumn column) const;
    bool has(CbsColumn column) const { return place_of[static_cast<std::size_t>(column)] >= 0; }
    /// Whether the column holds per cents, and not counts.
    bool is_percent(CbsColumn column) const { return percent[static_cast<std::size_t>(column)]; }

    std::array<std::int16_t, column_count> place_of{};  // in AreaRow::values; -1: no such column
    std::array<bool, column_count> percent{};
};

/// Reads a file: Kerncijfers wijken en buurten, 71488ned or 71486NED, in any of the forms in which CBS and others
/// give them. Problems, with file, line and what is allowed: all that is wrong. Nothing is returned when there was one.
std::optional<AreaTable> read_area_table(const std::filesystem::path& path, const Place& asked_at, Problems& problems);

}  // namespace adem::model
