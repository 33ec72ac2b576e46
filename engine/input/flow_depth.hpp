#pragma once
#include <optional>
#include <string_view>

#include "engine/base/error.hpp"

namespace adem {

/// Where brackets and braces are first nested deeper than `deepest`, without parsing: a parser that must look ahead
/// over a million open brackets uses memory for each. Quoted text and comments inside the brackets are skipped.
std::optional<Place> too_deep_in_brackets(std::string_view text, int deepest);

}  // namespace adem
