#include "engine/state/relocation.hpp"

#include <cassert>

namespace adem {

Relocation::Relocation(std::span<const Row> new_row, std::size_t rows) : rows_(rows) {
    for (std::size_t row = 0; row < new_row.size(); ++row) {
        if (new_row[row] == no_row) continue;
        const bool goes_along = !stretches_.empty() && stretches_.back().from + stretches_.back().rows == row &&
                                stretches_.back().to + stretches_.back().rows == new_row[row];
        assert(stretches_.empty() || new_row[row] >= stretches_.back().to + stretches_.back().rows);
        if (goes_along) {
            ++stretches_.back().rows;
        } else {
            stretches_.push_back({row, new_row[row], 1});
        }
    }
}

}  // namespace adem
