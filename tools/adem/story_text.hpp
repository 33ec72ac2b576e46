#pragma once

#include <string>
#include <vector>

#include "tools/adem/language.hpp"
#include "tools/adem/story_told.hpp"

namespace adem::tools {

Bilingual story_title(const Story& story);

/// The story: who, what happened until the lives part, what happened under each policy after that, how it ends, and
/// what was recorded more often under one of them. Items of lists begin with "– ".
std::vector<Bilingual> story_paragraphs(const Story& story);

/// As it is printed, in lines of at most 96 characters.
std::string story_text(const Story& story, Language language);

/// {"title": {"nl", "en"}, "policies": [name of A, name of B], "run": {...}, "short": {...}, "paragraphs": [{"nl", "en"}, ...]};
/// `run` says of which run it is; `short` holds the parts of a ShortStory.
std::string story_json(const Story& story);

}  // namespace adem::tools
