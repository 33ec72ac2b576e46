#pragma once

#include <optional>
#include <string>

#include "engine/input/problems.hpp"

namespace adem::model {

struct DecodedText {
    std::string text;  // UTF-8, "\n" line ends, no byte order mark
    bool windows_1252 = false;
};

/// The text of a file in UTF-8 or, where it is not that, Windows-1252. Problems: bytes that are neither, NUL bytes and
/// other control characters, each at its line and column.
std::optional<DecodedText> decoded(std::string bytes, const std::string& file, Problems& problems);

}  // namespace adem::model
