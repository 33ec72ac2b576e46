#include "engine/statistics/false_discovery.hpp"

#include <algorithm>
#include <cmath>

namespace adem::statistics {

double discovery_limit(std::span<const double> p_values, double rate) {
    std::vector<double> sorted;
    for (const double p : p_values)
        if (!std::isnan(p)) sorted.push_back(p);
    std::sort(sorted.begin(), sorted.end());
    double harmonic = 0;
    for (std::size_t k = sorted.size(); k > 0; --k) harmonic += 1 / static_cast<double>(k);
    for (std::size_t k = sorted.size(); k > 0; --k) {
        const double limit = static_cast<double>(k) * rate / (static_cast<double>(sorted.size()) * harmonic);
        if (sorted[k - 1] <= limit) return sorted[k - 1];
    }
    return -1;
}

}  // namespace adem::statistics
