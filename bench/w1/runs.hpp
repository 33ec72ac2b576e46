#pragma once

#include <vector>

#include "bench/w1/figures.hpp"
#include "bench/w1/statistics.hpp"

namespace adem::bench::w1 {

/// Runs 240 months and returns the statistics of the months for which some are expected.
template <class World>
std::vector<Statistics> run_and_look(World& world) {
    std::vector<Statistics> seen;
    int month = 0;
    for (const Expected& expected_then : expected()) {
        for (; month < expected_then.month; ++month) world.step();
        seen.push_back(world.statistics());
    }
    return seen;
}

}  // namespace adem::bench::w1
