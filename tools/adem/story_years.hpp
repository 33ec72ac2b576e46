#pragma once

#include <vector>

#include "tools/adem/story_sentences.hpp"

namespace adem::tools {

/// The first month in which the lives differ in an event of the resident's own, and in which anything of the resident
/// differs at all; -1: they never do.
struct Parting {
    int in_events = -1, in_anything = -1;
};
Parting parting_of(const Story& story);

/// What happened in a calendar year: in both lives, and in one of them only.
struct StoryYear {
    int year = 0;
    std::vector<Told> both, only_a, only_b;
};

/// Every year of the longer life, also those in which nothing happened.
std::vector<StoryYear> years_of(const Story& story);

/// "2031, under A. In March … In May …": the sentences of a year after its heading; `where`: ", under A", or nothing.
Bilingual told_of_year(const Story& story, int year, const Bilingual& where, const std::vector<Told>& sentences);

/// Until when the lives are the same, or that nothing differs.
Bilingual until_they_part(const Story& story);

}  // namespace adem::tools
