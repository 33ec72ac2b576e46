#pragma once

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

#include "engine/state/row.hpp"

namespace adem {

/// Where the individuals of a table go when it is laid out anew. They keep their order, so that what is known of them
/// can follow within the memory where it is.
class Relocation {
  public:
    /// `new_row[old]` rises with the old row, but is no_row where nobody is; the table then has `rows` rows.
    Relocation(std::span<const Row> new_row, std::size_t rows);

    /// Makes `width` values a row follow; rows where nobody is get `first` in all of them.
    template <class Values>
    void apply(Values& values, std::size_t width, const typename Values::value_type& first) const {
        if (values.size() < rows_ * width) values.resize(rows_ * width);
        const auto at = [&](std::size_t row) { return values.data() + row * width; };
        const auto follow = [&](const Stretch& some) {
            std::memmove(static_cast<void*>(at(some.to)), at(some.from), some.rows * width * sizeof first);
        };
        // Whoever goes down makes way for whoever comes after it, whoever goes up for whoever came before.
        for (const Stretch& some : stretches_)
            if (some.to < some.from) follow(some);
        std::for_each(stretches_.rbegin(), stretches_.rend(), [&](const Stretch& some) {
            if (some.to > some.from) follow(some);
        });
        std::size_t free = 0;
        for (const Stretch& some : stretches_) {
            std::fill(at(free), at(some.to), first);
            free = some.to + some.rows;
        }
        std::fill(at(free), at(rows_), first);
        values.resize(rows_ * width);
    }

  private:
    /// Rows that stay side by side.
    struct Stretch {
        std::size_t from = 0, to = 0, rows = 0;
    };
    std::vector<Stretch> stretches_;
    std::size_t rows_;
};

}  // namespace adem
