#pragma once

#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// What kind of text this is, which policies it is about, and how the resident was chosen.
Bilingual about_story(const Story& story);

/// The resident at the start.
Bilingual about_resident(const Story& story);

}  // namespace adem::tools
