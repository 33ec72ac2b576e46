#include "tools/adem/frontier_found.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace adem::tools {

namespace {

constexpr double most_p = 0.05;                  // to stand out from chance
constexpr std::size_t most_axes = 3;             // of a surface
constexpr std::size_t least_points_a_term = 10;  // of a surface

std::uint64_t seed_of(const FrontierFound& found) { return found.runs.usual().scenarios().front().seed; }

/// B - A of the points at which it is defined in every replicate, and what their factors were.
void keep_defined(FrontierFound& found, const discovery::Columns& places, const sensitivity::Observed& observed) {
    std::vector<std::vector<double>> replicates;
    found.places.resize(places.size());
    found.values.resize(places.size());
    for (std::size_t k = 0; k < observed.size(); ++k) {
        if (observed[k].empty()) continue;
        ++found.done;
        if (!std::all_of(observed[k].begin(), observed[k].end(), [](double one) { return std::isfinite(one); }))
            continue;
        found.numbers.push_back(k);
        replicates.push_back(observed[k]);
        for (std::size_t axis = 0; axis < places.size(); ++axis) {
            found.places[axis].push_back(places[axis][k]);
            found.values[axis].push_back(found.axes.value(axis, places[axis][k]));
        }
    }
    found.worlds = discovery::differences(replicates);
}

std::vector<double> advantages(const FrontierFound& found) {
    std::vector<double> all;
    for (const discovery::Difference& one : found.worlds) all.push_back(direction(found.runs.indicator()) * one.mean);
    return all;
}

void find_strengths(FrontierFound& found, const std::vector<double>& advantage) {
    found.strengths = discovery::strengths(found.places, advantage, seed_of(found));
    std::vector<double> shares;
    for (const discovery::Strength& one : found.strengths) shares.push_back(one.share);
    found.order = discovery::strongest_first(shares);
    found.strong =
        static_cast<std::size_t>(std::count_if(found.strengths.begin(), found.strengths.end(),
                                               [](const discovery::Strength& one) { return one.p_value <= most_p; }));
}

/// Of the axes that stand out the strongest, as many as there are points for.
void fit_surface(FrontierFound& found, const std::vector<double>& advantage) {
    std::size_t axes = std::min(most_axes, found.strong);
    while (axes > 0 && discovery::ResponseSurface::terms(axes) * least_points_a_term > advantage.size()) --axes;
    if (axes == 0) return;
    discovery::Columns columns;
    for (std::size_t k = 0; k < axes; ++k) {
        found.shaped.push_back(found.order[k]);
        columns.push_back(found.places[found.order[k]]);
    }
    found.surface.emplace(columns, advantage, seed_of(found));
}

}  // namespace

int direction(const IndicatorInfo& info) { return info.good == Good::down ? -1 : 1; }

std::size_t FrontierFound::count(int verdict) const {
    return static_cast<std::size_t>(std::count(verdicts.begin(), verdicts.end(), verdict));
}

double FrontierFound::rightly_foretold() const {
    std::size_t told = 0, right = 0;
    for (std::size_t k = 0; surface && k < verdicts.size(); ++k) {
        if (verdicts[k] == 0) continue;
        ++told;
        right += (surface->left_out()[k] > 0) == (verdicts[k] > 0) ? 1 : 0;
    }
    return told > 0 ? static_cast<double>(right) / static_cast<double>(told) : std::numeric_limits<double>::quiet_NaN();
}

FrontierFound found_frontier(const PointRuns& runs, const Axes& axes, const discovery::Columns& places,
                             const sensitivity::Observed& observed) {
    FrontierFound found{runs, axes, {}, observed.size(), 0, {}, {}, {}, {}, {}, {}, {}, 0, {}, {}, {}};
    keep_defined(found, places, observed);
    if (found.worlds.size() < least_points) return found;
    for (const discovery::Difference& one : found.worlds)
        found.verdicts.push_back(direction(runs.indicator()) * one.verdict());
    const std::vector<double> advantage = advantages(found);
    find_strengths(found, advantage);
    fit_surface(found, advantage);
    found.rules = discovery::decision_list(found.values, found.verdicts);
    return found;
}

BreakEvenLine break_even_line(const FrontierFound& found, const discovery::Place& place) {
    const std::size_t along = along_of(found), axis = found.shaped[along];
    const auto value = [&](double at) { return found.axes.value(axis, at); };
    const bool falls = value(discovery::last_place) < value(discovery::first_place);
    const discovery::Along all = discovery::break_even(*found.surface, place, along);
    BreakEvenLine line{{}, all.everywhere};
    for (const discovery::BreakEven& one : all.crossings) {
        NaturalBreakEven natural{value(one.at),   value(one.low),   value(one.high),
                                 one.low_is_open, one.high_is_open, one.above};
        if (falls) {
            std::swap(natural.low, natural.high);
            std::swap(natural.low_is_open, natural.high_is_open);
            natural.better_above = -natural.better_above;
        }
        line.crossings.push_back(natural);
    }
    return line;
}

}  // namespace adem::tools
