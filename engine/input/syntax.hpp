#pragma once
#include <string>
#include <string_view>

namespace adem {

/// The YAML parser's words about a mistake, with what usually is the cause. `line` is the text of the line it points
/// to.
std::string syntax_message(const std::string& words, std::string_view line);

/// Whether the quoted text with which `text` starts is closed. The parser takes an open quote at the end for closed.
bool quote_is_closed(std::string_view text);

}  // namespace adem
