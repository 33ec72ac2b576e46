#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace adem {

/// Sorts as std::sort does, for keys in [0, 1) that are spread about evenly: each element is put into the part of the
/// line to which its key belongs, and only those of one part are compared. `less` must never put the higher key first.
template <class T, class Share, class Less>
void sort_by_share(std::vector<T>& elements, Share share, Less less) {
    const std::size_t parts = elements.size();
    const auto part_of = [&](const T& element) {
        return std::min(static_cast<std::size_t>(share(element) * static_cast<double>(parts)), parts - 1);
    };
    std::vector<std::uint32_t> part(parts), ends(parts);
    for (std::size_t k = 0; k < parts; ++k) ++ends[part[k] = static_cast<std::uint32_t>(part_of(elements[k]))];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<T> sorted(parts);
    for (std::size_t k = parts; k-- > 0;) sorted[--ends[part[k]]] = elements[k];
    const auto begin = sorted.begin();
    for (std::size_t p = 0; p < parts; ++p) {
        const std::size_t first = ends[p], last = p + 1 < parts ? ends[p + 1] : parts;
        if (last - first > 1)
            std::sort(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last), less);
    }
    elements = std::move(sorted);
}

}  // namespace adem
