#pragma once

#include <vector>

#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// What is compared at the end, under A and under B.
struct EndItem {
    Bilingual label, a, b;
};
std::vector<EndItem> end_items(const Story& story);

/// On which scales, and at which moment where a story ended before.
Bilingual end_heading(const Story& story);

/// How the two lives stand at the end, beside each other: the heading and the items.
std::vector<Bilingual> ending(const Story& story);

/// What was recorded more often under one policy than under the other.
struct MadeItem {
    model::EventKind kind;
    int differs_by = 0;  ///< so many times more often
    Bilingual text;
};

/// While the resident was there under both, in the order in which the lives part in it; feelings are left out, since
/// they are what came of it.
std::vector<MadeItem> difference_items(const Story& story);

/// The same as items of a list.
std::vector<Bilingual> difference_made(const Story& story);

/// "What made the difference", or that nothing that is counted did; what it does not say.
Bilingual difference_heading(const std::vector<MadeItem>& items);

/// What one life says and what it does not.
Bilingual caution();

/// ", under A" or ", under B".
Bilingual under(bool b);

/// How others like this resident fare.
Bilingual fellows_text(const Story& story);

/// "in March 2031": a month of the run, counted from 0.
Bilingual month_text(const Story& story, int month);

}  // namespace adem::tools
