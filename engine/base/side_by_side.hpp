#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>

namespace adem {

/// A loop that may use several threads: calls work(0) ... work(count - 1), in any order and perhaps at the same time;
/// returns when all are done.
using SideBySide = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

/// The loop of a single thread.
inline void one_after_another(std::size_t count, const std::function<void(std::size_t)>& work) {
    for (std::size_t i = 0; i < count; ++i) work(i);
}

/// How many small things are worth a thread's while.
inline constexpr std::size_t usual_piece = 8192;

/// Goes over 0 ... count - 1 in pieces: `visit(first, last)` for [first, last).
template <class Visit>
void in_pieces(const SideBySide& side_by_side, std::size_t count, Visit visit, std::size_t piece = usual_piece) {
    side_by_side((count + piece - 1) / piece,
                 [&](std::size_t k) { visit(k * piece, std::min(count, (k + 1) * piece)); });
}

/// The same for each of the things of an array: `visit(thing)`.
template <class Things, class Visit>
void each_in_pieces(const SideBySide& side_by_side, Things&& things, Visit visit, std::size_t piece = usual_piece) {
    const std::span all(things);
    in_pieces(
        side_by_side, all.size(),
        [&](std::size_t first, std::size_t last) {
            for (auto& thing : all.subspan(first, last - first)) visit(thing);
        },
        piece);
}

}  // namespace adem
