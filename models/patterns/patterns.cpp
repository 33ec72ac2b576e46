#include <algorithm>
#include <iterator>

#include "models/patterns/lists.hpp"

namespace adem::model {

std::vector<Pattern> patterns() {
    std::vector<Pattern> all;
    for (auto list : {programme_patterns, restructuring_patterns, place_patterns, relation_patterns, youth_patterns,
                      shock_patterns, tie_patterns, help_patterns}) {
        std::vector<Pattern> more = list();
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    std::sort(all.begin(), all.end(), [](const Pattern& a, const Pattern& b) { return a.id < b.id; });
    return all;
}

}  // namespace adem::model
