#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

#include "engine/run/parallel.hpp"

namespace adem::bench {

/// Bytes per second that memory gives and takes: the best of some turns of a = b + c · d over arrays far larger than
/// any cache (McCalpin 1995, Memory bandwidth and machine balance). `threads` 0: all.
inline double memory_bandwidth(unsigned threads) {
    constexpr std::size_t length = 1 << 25, pieces = 64, turns = 5;
    constexpr double factor = 3;
    std::vector<double> a(length, 1), b(length, 2), c(length, 3);
    const Parallel parallel{threads};
    double best = 0;
    for (std::size_t turn = 0; turn < turns; ++turn) {
        const auto began = std::chrono::steady_clock::now();
        parallel.for_each(pieces, [&](std::size_t piece) {
            const std::size_t end = (piece + 1) * length / pieces;
            for (std::size_t i = piece * length / pieces; i < end; ++i) a[i] = b[i] + factor * c[i];
        });
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        best = std::max(best, 3 * sizeof(double) * static_cast<double>(length) / seconds);
    }
    return best;
}

}  // namespace adem::bench
