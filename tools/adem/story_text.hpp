#pragma once

#include <string>
#include <vector>

#include "tools/adem/language.hpp"
#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// The first month in which the lives differ in an event of the resident's own, and in which anything of the resident
/// differs at all; -1: they never do.
struct Parting {
    int in_events = -1, in_anything = -1;
};
Parting parting_of(const Story& story);

Bilingual story_title(const Story& story);

/// The story: who, what happened until the lives part, what happened under each policy after that, how it ends, and
/// what was recorded more often under one of them. Items of lists begin with "– ".
std::vector<Bilingual> story_paragraphs(const Story& story);

/// As it is printed, in lines of at most 96 characters.
std::string story_text(const Story& story, Language language);

/// {"title": {"nl", "en"}, "paragraphs": [{"nl", "en"}, ...]}
std::string story_json(const Story& story);

}  // namespace adem::tools
