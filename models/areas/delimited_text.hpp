#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/problems.hpp"

namespace adem::model {

/// One row of a table as it stands in a file.
struct TextRow {
    int line = 0;  // where it begins
    std::vector<std::string> fields;
};

inline constexpr std::size_t longest_line = std::size_t{1} << 20;  // bytes
inline constexpr std::size_t most_fields = 2000;

/// The character between the fields: of ; , and tab that which splits most rows into equally many.
char delimiter_of(std::string_view text);

/// Calls `each` for every row with a field, until it returns false. Quotes as in RFC 4180. Problems: lines that are too
/// long, too many fields, quotes that do not fit or do not end. Returns whether there was none.
bool for_each_row(std::string_view text, char delimiter, const std::string& file, Problems& problems,
                  const std::function<bool(const TextRow&)>& each);

}  // namespace adem::model
