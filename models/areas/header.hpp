#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/problems.hpp"
#include "models/areas/columns.hpp"
#include "models/areas/delimited_text.hpp"

namespace adem::model {

/// A column of a file that was recognised.
struct FoundColumn {
    CbsColumn column;
    std::size_t field;  // counted from 0
    std::string title;  // as it stands in the file
    std::string unit;   // as the file states it, in brackets or in a row of units; "" when it does not
};

/// What the rows above the figures say.
struct Header {
    TableKind kind = TableKind::any;
    int line = 0;       // of the names
    int last_line = 0;  // of the names or, below them, the units
    std::size_t width = 0;
    std::vector<FoundColumn> columns;
    std::vector<std::string> unknown;  // titles of the other columns
    std::optional<int> year;           // in the lines above the names
};

/// How many of a file's first rows are searched for the names of the columns.
inline constexpr std::size_t header_rows = 20;

/// Finds the names of the columns in the first rows of a file. Problems: too few that are known, two that claim the
/// same figure, columns without which the table is of no use.
std::optional<Header> find_header(const std::vector<TextRow>& first_rows, const std::string& file, Problems& problems);

/// The one year in a text, as in "Kerncijfers wijken en buurten 2017"; nothing when there is none or several.
std::optional<int> year_in(std::string_view text);

/// "a_inw, Aantal inwoners, ...": the names under which a column is known.
std::string names_of(CbsColumn column);

}  // namespace adem::model
