#pragma once

#include <vector>

#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// How the two lives stand at the end, beside each other.
std::vector<Bilingual> ending(const Story& story);

/// What was recorded more often under one policy than under the other while the resident was there under both, in the
/// order in which the lives part in it; feelings are left out, since they are what came of it.
std::vector<Bilingual> difference_made(const Story& story);

/// How others like this resident fare.
Bilingual fellows_text(const Story& story);

/// "in March 2031": a month of the run, counted from 0.
Bilingual month_text(const Story& story, int month);

}  // namespace adem::tools
