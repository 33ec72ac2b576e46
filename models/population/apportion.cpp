#include "models/population/apportion.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace adem::model {
namespace {

/// Gives the units that are left, one each, to the largest remainders that still have room.
void hand_out(int left, std::span<const double> remainders, std::span<const int> most, std::vector<int>& parts) {
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    bool progress = true;
    while (left > 0 && progress) {
        progress = false;
        for (const std::size_t i : order) {
            if (left == 0) break;
            if (parts[i] >= most[i]) continue;
            ++parts[i];
            --left;
            progress = true;
        }
    }
}

}  // namespace

std::vector<int> apportion(int total, std::span<const double> weights) {
    assert(total >= 0 && !weights.empty());
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> expected;
    for (const double weight : weights)
        expected.push_back(sum > 0 ? total * (weight / sum) : total / static_cast<double>(weights.size()));
    return round_to_total(total, expected, std::vector<int>(weights.size(), total));
}

std::vector<int> round_to_total(int total, std::span<const double> expected, std::span<const int> most) {
    assert(expected.size() == most.size());
    std::vector<int> parts;
    std::vector<double> remainders;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        parts.push_back(std::clamp(static_cast<int>(expected[i]), 0, most[i]));
        remainders.push_back(expected[i] - parts[i]);
    }
    const int given = std::accumulate(parts.begin(), parts.end(), 0);
    hand_out(total - given, remainders, most, parts);
    return parts;
}

}  // namespace adem::model
