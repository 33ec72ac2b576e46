#pragma once
#include <string>
#include <utility>

#include "engine/input/located.hpp"

namespace adem {

/// A title in Dutch and in English: a text that serves for both, or a map {nl, en} of which one may be missing.
std::pair<std::string, std::string> read_title(const Node& node, Problems& problems);

}  // namespace adem
