#include "engine/statistics/choice.hpp"

#include <algorithm>
#include <cmath>

#include "engine/base/math.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::statistics {
namespace {

using Values = std::vector<std::vector<double>>;  // [policy][world]

/// The worlds in which all are defined, with the sign by which more is better.
Values worlds_of(const Values& values, Good good) {
    Values worlds(values.size());
    const double sign = good == Good::up ? 1 : -1;
    for (std::size_t r = 0; r < values.front().size(); ++r) {
        const auto has_value = [r](const auto& of_policy) { return std::isfinite(of_policy[r]); };
        if (!std::all_of(values.begin(), values.end(), has_value)) continue;
        for (std::size_t p = 0; p < values.size(); ++p) worlds[p].push_back(sign * values[p][r]);
    }
    return worlds;
}

double mean_of_worst_tenth(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.resize((values.size() + 9) / 10);
    return mean(values);
}

/// What a policy does less than the best in every world.
std::vector<double> regrets(const Values& worlds, std::size_t policy) {
    std::vector<double> list;
    for (std::size_t w = 0; w < worlds[policy].size(); ++w) {
        double best = worlds[policy][w];
        for (const auto& other : worlds) best = std::max(best, other[w]);
        list.push_back(best - worlds[policy][w]);
    }
    return list;
}

/// Its part of the worlds in which nobody does better.
double wins(const Values& worlds, const std::vector<double>& regret) {
    double won = 0;
    for (std::size_t w = 0; w < regret.size(); ++w) {
        if (regret[w] > 0) continue;
        double best = worlds.front()[w];
        for (const auto& other : worlds) best = std::max(best, other[w]);
        won += 1.0 / static_cast<double>(std::count_if(worlds.begin(), worlds.end(),
                                                       [&](const auto& other) { return other[w] == best; }));
    }
    return won;
}

}  // namespace

std::vector<Choice> choices(const Values& values, std::size_t reference, Good good, std::size_t per_draw) {
    const Values worlds = worlds_of(values, good);
    const auto n = static_cast<double>(worlds.front().size());
    const Choice unknown{math::not_a_number, unknown_interval,   math::not_a_number, math::not_a_number,
                         unknown_interval,   math::not_a_number, math::not_a_number, worlds.front().size()};
    std::vector<Choice> list(values.size(), unknown);
    if (good == Good::neither || n == 0) return list;
    const double independent = std::ceil(n / static_cast<double>(std::max<std::size_t>(per_draw, 1)));
    for (std::size_t p = 0; p < worlds.size(); ++p) {
        const std::vector<double> regret = regrets(worlds, p);
        double worse = 0;
        for (std::size_t w = 0; w < regret.size(); ++w) worse += worlds[p][w] < worlds[reference][w] ? 1 : 0;
        Choice& choice = list[p];
        choice.share_best = wins(worlds, regret) / n;
        choice.best_interval = wilson(choice.share_best, independent);
        choice.worst_decile = (good == Good::up ? 1 : -1) * mean_of_worst_tenth(worlds[p]);
        choice.share_worse = worse / n;
        choice.worse_interval = p == reference ? unknown_interval : wilson(choice.share_worse, independent);
        choice.regret = mean(regret);
        choice.largest_regret = *std::max_element(regret.begin(), regret.end());
    }
    return list;
}

}  // namespace adem::statistics
