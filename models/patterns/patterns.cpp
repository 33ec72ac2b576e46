#include <iterator>

#include "models/patterns/lists.hpp"

namespace adem::model {

std::vector<Pattern> patterns() {
    std::vector<Pattern> all;
    for (auto list : {tie_patterns, help_patterns}) {
        std::vector<Pattern> more = list();
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

}  // namespace adem::model
