#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adem::model {

/// What stands in a cell where a number is expected.
struct Cell {
    std::optional<double> value;  // none: missing or wrong
    std::string wrong;            // why it is no number, "" when it is one or is missing
    bool grouped = false;         // reads as a number with a separator for thousands: 12.345 or 12,345
};

/// A number with a decimal point or comma, also with blanks between thousands and with the asterisk of a provisional
/// figure. Missing: empty, . .. - x NA N/A nan null, and what CBS writes for it in files of maps: -99990 and less.
Cell read_cell(std::string_view text);

}  // namespace adem::model
