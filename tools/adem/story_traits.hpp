#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "models/biography/portrait.hpp"
#include "tools/adem/language.hpp"

/// What a resident can be asked for by, each trait by its number. Lonely: loneliness from 0.5; poor health: that life
/// domain below 0.5; vulnerable: the quarter with the lowest perspective at the start; unemployed: 18 to 66 years, out
/// of education, without work; retired: from 67 years.
namespace adem::tools {

Text trait_name(std::size_t trait);
bool holds(std::size_t trait, const model::Portrait& resident);
/// Whether asking for it is asking for somebody who may be younger than 18.
bool is_of_children(std::size_t trait);

/// The traits that a phrase stands for, in Dutch or English and in lower case; none when it is not known.
std::vector<std::size_t> traits_meant_by(const std::string& phrase);
/// All phrases that are known, each once, in the order of the alphabet.
std::vector<std::string> phrases_of_traits();

std::string in_lower_case(std::string_view text);

}  // namespace adem::tools
