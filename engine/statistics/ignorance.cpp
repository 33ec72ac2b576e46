#include "engine/statistics/ignorance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/base/math.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::statistics {
namespace {

/// The draws with at least one value that is defined.
std::vector<std::vector<double>> draws_of(std::span<const double> values, std::size_t per_draw) {
    std::vector<std::vector<double>> draws;
    for (std::size_t first = 0; first < values.size(); first += per_draw) {
        std::vector<double> draw = defined(values.subspan(first, std::min(per_draw, values.size() - first)));
        if (!draw.empty()) draws.push_back(std::move(draw));
    }
    return draws;
}

/// What each value differs from the mean of its draw, widened for having been used to find that mean.
std::vector<double> apart_from_draw(const std::vector<std::vector<double>>& draws) {
    std::vector<double> apart;
    for (const auto& draw : draws) {
        const auto n = static_cast<double>(draw.size());
        if (n < 2) continue;
        for (const double value : draw) apart.push_back((value - mean(draw)) * std::sqrt(n / (n - 1)));
    }
    return apart;
}

}  // namespace

Ignorance ignorance(std::span<const double> values, std::size_t per_draw) {
    if (per_draw <= 1) return {math::not_a_number, math::not_a_number, math::not_a_number, math::not_a_number};
    const auto draws = draws_of(values, per_draw);
    const double all = mean(values);
    double count = 0, squares_of_counts = 0, within = 0, between = 0;
    for (const auto& draw : draws) {
        const auto n = static_cast<double>(draw.size());
        const double centre = mean(draw);
        count += n;
        squares_of_counts += n * n;
        between += n * (centre - all) * (centre - all);
        for (const double value : draw) within += (value - centre) * (value - centre);
    }
    const auto groups = static_cast<double>(draws.size());
    if (groups < 2 || count <= groups)
        return {math::not_a_number, math::not_a_number, math::not_a_number, math::not_a_number};
    const double chance = within / (count - groups);
    const double in_a_draw = (count - squares_of_counts / count) / (groups - 1);
    const double unknown = std::max(0.0, (between / (groups - 1) - chance) / in_a_draw);
    std::vector<double> apart = apart_from_draw(draws);
    std::sort(apart.begin(), apart.end());
    return {std::sqrt(chance), std::sqrt(unknown), all + quantile(apart, 0.05), all + quantile(apart, 0.95)};
}

}  // namespace adem::statistics
