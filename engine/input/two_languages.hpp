#pragma once
#include <cstddef>
#include <string>
#include <utility>

#include "engine/input/located.hpp"

namespace adem {

inline constexpr std::size_t longest_title = 300;     ///< bytes in a language
inline constexpr std::size_t longest_remark = 10000;  ///< likewise

/// A text in Dutch and in English, of at most `longest` bytes each: one text that serves for both, or a map {nl, en} of
/// which one may be missing and is then as the other.
std::pair<std::string, std::string> read_in_two_languages(const Node& node, std::size_t longest, Problems& problems);

}  // namespace adem
