#pragma once

#include <string>
#include <string_view>

namespace adem::model {

/// A text by which names are compared: letters without accents in lower case, and digits; nothing else.
std::string folded(std::string_view text);

/// Without blanks (also those that do not break a line) at its ends.
std::string_view without_blanks(std::string_view text);

}  // namespace adem::model
