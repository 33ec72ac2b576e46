#pragma once

#include <string>

#include "engine/mechanism/registry.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// What a lever is, for who never wrote a scenario: its meaning, of whom or what, and its unit, as in "Regular posts:
/// teacher (FTE per 1000 residents)". A lever without words of its own in Dutch is called by its meaning in English.
std::string lever_words(const LeverEntry& lever, Language language);

/// A group of levers by the first word of their paths, see models/hybrid.hpp; other groups as they are.
std::string lever_group_words(const std::string& group, Language language);

/// A role, an institution or a life domain by the word that scenarios have for it; other words as they are.
std::string element_words(const std::string& element, Language language);

}  // namespace adem::tools
