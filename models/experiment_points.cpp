#include "models/experiment_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/base/math.hpp"
#include "engine/input/scenario_keys.hpp"
#include "engine/random/latin_hypercube.hpp"
#include "engine/sensitivity/screening.hpp"
#include "engine/sensitivity/variance_shares.hpp"
#include "models/parameter_draws.hpp"

namespace adem::model {

namespace {

constexpr std::string_view lever_section = "policy.", parameter_section = "parameters.";

template <class Entry>
PathInfo info_of_entry(const Entry* entry) {
    return entry == nullptr ? PathInfo{} : PathInfo{entry->unit, entry->about, entry->integer};
}

Node node_of(double value, const Place& place) {
    Problems none;
    return parse_yaml(number_text(value), place.file, none)->moved_to(place);
}

/// The place `share` (0 to 1) of the way along a range.
double along(const ExperimentFactor::Range& range, double share) {
    if (share <= 0) return range.low;
    if (share >= 1) return range.high;
    if (!range.logarithmic) return range.low + share * (range.high - range.low);
    return range.low * math::exp(share * math::log(range.high / range.low));
}

/// So that a step of a tenth is 0.3, not 0.30000000000000004, and a sample is no longer than one can read.
double rounded(double value, int digits) { return std::stod(fmt::format("{:.{}g}", value, digits)); }
constexpr int digits_of_step = 12, digits_of_sample = 6;

std::vector<Node> values_in_grid(const ExperimentFactor& factor) {
    if (!factor.range) return factor.values;
    const ExperimentFactor::Range& range = *factor.range;
    std::vector<Node> values{range.from};
    for (int k = 1; k + 1 < range.steps; ++k)
        values.push_back(
            node_of(rounded(along(range, static_cast<double>(k) / (range.steps - 1)), digits_of_step), factor.place));
    values.push_back(range.to);
    return values;
}

std::vector<ExperimentPoint> grid(const ExperimentFile& experiment, Problems& problems) {
    std::vector<ExperimentPoint> points{{}};
    double count = 1;
    std::vector<std::vector<Node>> values;
    std::string product;
    for (const ExperimentFactor& factor : experiment.factors) {
        values.push_back(values_in_grid(factor));
        count *= static_cast<double>(values.back().size());
        product += fmt::format("{}{}", product.empty() ? "" : " x ", values.back().size());
    }
    if (count > most_points) {
        problems.add(experiment.factors.front().place,
                     fmt::format("{} = {:.0f} points (at most {}; take fewer values, or a Latin hypercube)", product,
                                 count, most_points));
        return {};
    }
    for (const auto& of_factor : values) {
        std::vector<ExperimentPoint> longer;
        for (const ExperimentPoint& point : points)
            for (const Node& value : of_factor) {
                longer.push_back(point);
                longer.back().emplace_back(value);
            }
        points = std::move(longer);
    }
    return points;
}

/// The value of a factor where a share `u` in (0, 1) of a sample lies below.
Node sampled(const ExperimentFactor& factor, double u, const Registry& registry) {
    if (factor.by_prior) {
        const ParameterEntry& parameter = *registry.parameter(factor.paths.front().substr(parameter_section.size()));
        return node_of(
            std::clamp(rounded(value_at(registry, parameter, u), digits_of_sample), parameter.low, parameter.high),
            factor.place);
    }
    if (!factor.range) {
        const auto count = factor.values.size();
        return factor.values[std::min(static_cast<std::size_t>(u * static_cast<double>(count)), count - 1)];
    }
    ExperimentFactor::Range range = *factor.range;
    if (!info_of(factor.paths.front(), registry).integer)
        return node_of(std::clamp(rounded(along(range, u), digits_of_sample), range.low, range.high), factor.place);
    // Each whole number has a part of the range as long as that of any other.
    range.high += 1;
    return node_of(std::min(std::floor(along(range, u)), range.high - 1), factor.place);
}

std::vector<ExperimentPoint> latin_hypercube_points(const ExperimentFile& experiment, const Registry& registry,
                                                    std::uint64_t seed) {
    const auto count = static_cast<std::uint32_t>(experiment.size);
    std::vector<ExperimentPoint> points(count);
    for (const ExperimentFactor& factor : experiment.factors)
        for (std::uint32_t k = 0; k < count; ++k)
            points[k].emplace_back(sampled(factor, latin_hypercube(seed, factor.name, k, count), registry));
    return points;
}

/// Each factor has a coordinate of its own.
std::vector<sensitivity::Factor> each_by_itself(const ExperimentFile& experiment) {
    std::vector<sensitivity::Factor> factors;
    for (std::size_t f = 0; f < experiment.factors.size(); ++f) factors.push_back({f});
    return factors;
}

template <class Design>
std::vector<ExperimentPoint> points_of(const Design& design, std::size_t points_of_part,
                                       const ExperimentFile& experiment, const Registry& registry) {
    std::vector<ExperimentPoint> points(static_cast<std::size_t>(experiment.size) * points_of_part);
    for (std::size_t k = 0; k < points.size(); ++k) {
        const sensitivity::Point places = design.point(k);
        for (std::size_t f = 0; f < places.size(); ++f)
            points[k].emplace_back(sampled(experiment.factors[f], places[f], registry));
    }
    return points;
}

}  // namespace

PathInfo info_of(std::string_view path, const Registry& registry) {
    if (path.starts_with(lever_section)) return info_of_entry(registry.lever(path.substr(lever_section.size())));
    if (path.starts_with(parameter_section))
        return info_of_entry(registry.parameter(path.substr(parameter_section.size())));
    for (const ScenarioKey& key : scenario_key_table())
        if (key.name == path) return {key.range.unit, key.about, key.range.integer};
    return {};
}

std::vector<ExperimentPoint> experiment_points(const ExperimentFile& experiment, const Registry& registry,
                                               std::uint64_t seed, Problems& problems) {
    switch (experiment.design) {
        case ExperimentDesign::grid:
            return grid(experiment, problems);
        case ExperimentDesign::latin_hypercube:
            return latin_hypercube_points(experiment, registry, seed);
        case ExperimentDesign::morris: {
            const sensitivity::RadialDesign design(each_by_itself(experiment), seed);
            return points_of(design, design.points_per_trajectory(), experiment, registry);
        }
        case ExperimentDesign::sobol: {
            const sensitivity::RowsDesign design(each_by_itself(experiment), seed);
            return points_of(design, design.points_per_row(), experiment, registry);
        }
        case ExperimentDesign::list:
            break;
    }
    if (experiment.listed.size() > static_cast<std::size_t>(most_points))
        problems.add(experiment.design_place,
                     fmt::format("{} points (at most {})", experiment.listed.size(), most_points));
    return experiment.listed;
}

std::vector<ExperimentPoint> points_of_one_value(const ExperimentFile& experiment) {
    std::vector<ExperimentPoint> points;
    for (std::size_t f = 0; f < experiment.factors.size(); ++f) {
        const ExperimentFactor& factor = experiment.factors[f];
        std::vector<Node> values = factor.values;
        if (factor.range) values = {factor.range->from, factor.range->to};
        for (const Node& value : values) {
            ExperimentPoint& point = points.emplace_back(experiment.factors.size());
            point[f] = value;
        }
    }
    return points;
}

}  // namespace adem::model
