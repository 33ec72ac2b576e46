#include "engine/discovery/verdict.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statistics/summary.hpp"

namespace adem::discovery {

namespace {

constexpr double normal_975 = 1.959963984540054;  // 97.5 % of a normal distribution lies below it

/// The weight of a point's own variance: the share of what the variances differ that is not chance. A variance with d
/// degrees of freedom differs by chance by 2 / d of its square.
double credibility(const std::vector<double>& variances, double degrees) {
    double squares = 0;
    for (const double variance : variances) squares += variance * variance;
    const double mean = statistics::mean(variances);
    if (!(mean > 0)) return 0;
    const double chance = 2 / degrees;
    const double ratio = squares / static_cast<double>(variances.size()) / (mean * mean);
    const double real = std::max(0.0, ratio / (1 + chance) - 1);
    return real / (real + (1 + real) * chance);
}

}  // namespace

int Difference::verdict() const {
    if (std::abs(mean) <= normal_975 * error) return 0;
    return mean > 0 ? 1 : -1;
}

std::vector<Difference> differences(const std::vector<std::vector<double>>& replicates) {
    std::vector<double> variances;
    for (const auto& point : replicates) variances.push_back(std::pow(statistics::standard_deviation(point), 2));
    if (variances.empty()) return {};
    const auto n = static_cast<double>(replicates.front().size());
    const double own = credibility(variances, n - 1), all = statistics::mean(variances);
    std::vector<Difference> found;
    for (std::size_t k = 0; k < replicates.size(); ++k)
        found.push_back({statistics::mean(replicates[k]), std::sqrt((own * variances[k] + (1 - own) * all) / n)});
    return found;
}

}  // namespace adem::discovery
