#pragma once

#include <vector>

#include "tools/adem/story_ending.hpp"
#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// A story as briefly as it can be told: who, the turning points, what differs at the end and what made it differ.
/// What is left out is in the story itself.
struct ShortStory {
    std::vector<Bilingual> opening;  ///< what it is, whom it is about, until when the lives are the same
    std::vector<Bilingual> turns;    ///< years, under A or B, in which what changes a life happened under it alone
    std::vector<EndItem> end;        ///< how it stands at the end, where that differs
    std::size_t same_at_end = 0;     ///< how many of these do not differ
    Bilingual made_heading;          ///< empty when no event differs
    std::vector<Bilingual> made;     ///< what was recorded more often under one of them: what weighs most
    std::size_t made_besides = 0;    ///< how many of these are left out
    std::vector<Bilingual> closing;  ///< how those fare who are like the resident; a caution
};

ShortStory in_short(const Story& story);

}  // namespace adem::tools
