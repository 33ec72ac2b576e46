#include "engine/sensitivity/screening.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/base/math.hpp"
#include "engine/random/quantile.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::sensitivity {

namespace {

constexpr double least_step = 0.25;

/// The change of every chance's number.
std::vector<double> differences(const std::vector<double>& from, const std::vector<double>& to) {
    std::vector<double> changes;
    for (std::size_t c = 0; c < std::min(from.size(), to.size()); ++c) changes.push_back(to[c] - from[c]);
    return changes;
}

/// Square of the standard error of the mean.
double squared_error(const std::vector<double>& values) {
    const double sd = statistics::standard_deviation(values);
    return sd * sd / static_cast<double>(values.size());
}

Screened summary(const std::vector<double>& effects, const std::vector<double>& errors, std::size_t degrees,
                 bool has_direction) {
    std::vector<double> sizes;
    for (const double effect : effects) sizes.push_back(std::abs(effect));
    return {has_direction ? statistics::mean(effects) : math::not_a_number,
            statistics::mean(sizes),
            statistics::standard_deviation(effects),
            std::sqrt(statistics::mean(errors)),
            effects.size(),
            degrees};
}

}  // namespace

RadialDesign::RadialDesign(std::vector<Factor> factors, std::uint64_t seed)
    : factors_(std::move(factors)), seed_(seed), dimensions_(dimensions_of(factors_)) {}

double RadialDesign::base(std::size_t trajectory, std::size_t coordinate) const {
    return place_of(seed_, trajectory, coordinate, 0);
}

/// Round the axis as round a circle: then it is as likely to end anywhere as the base is, and both ends are at least
/// `least_step` apart.
double RadialDesign::moved(std::size_t trajectory, std::size_t coordinate) const {
    const double by = least_step + (1 - 2 * least_step) * place_of(seed_, trajectory, coordinate, 1);
    const double to = base(trajectory, coordinate) + by;
    return to < 1 ? to : to - 1;
}

Point RadialDesign::point(std::size_t k) const {
    const std::size_t trajectory = k / points_per_trajectory(), which = k % points_per_trajectory();
    Point point(dimensions_);
    for (std::size_t d = 0; d < dimensions_; ++d) point[d] = base(trajectory, d);
    if (which > 0)
        for (const std::size_t d : factors_[which - 1]) point[d] = moved(trajectory, d);
    return point;
}

double RadialDesign::step(std::size_t trajectory, std::size_t factor) const {
    const auto by = [&](std::size_t d) { return moved(trajectory, d) - base(trajectory, d); };
    const Factor& coordinates = factors_[factor];
    if (coordinates.size() == 1) return by(coordinates.front());
    double squares = 0;
    for (const std::size_t d : coordinates) squares += by(d) * by(d);
    return std::sqrt(squares / static_cast<double>(coordinates.size()));
}

bool Screened::beyond_chance() const {
    if (effects == 0 || !(mu_star > 0)) return false;
    if (!std::isfinite(chance) || degrees == 0) return true;
    // The size of a standard normal number has mean sqrt(2/pi) and variance 1 - 2/pi.
    const double mean = std::sqrt(2 * std::numbers::inv_pi);
    const double error = std::sqrt((1 - 2 * std::numbers::inv_pi) / static_cast<double>(effects));
    const double wider = statistics::student_t_quantile(0.975, static_cast<double>(degrees)) / normal_quantile(0.975);
    return mu_star > chance * wider * (mean + 2 * error);
}

std::vector<Screened> screened(const RadialDesign& design, const Observed& observed) {
    const std::size_t length = design.points_per_trajectory();
    std::vector<Screened> all;
    for (std::size_t f = 0; f < design.factors().size(); ++f) {
        std::vector<double> effects, errors;
        std::size_t degrees = 0;
        for (std::size_t from = 0; from + 1 + f < observed.size(); from += length) {
            const auto changes = differences(observed[from], observed[from + 1 + f]);
            const double change = statistics::mean(changes);
            if (!std::isfinite(change)) continue;
            const double step = design.step(from / length, f);
            effects.push_back(change / step);
            errors.push_back(squared_error(changes) / (step * step));
            degrees += changes.size() - 1;
        }
        all.push_back(summary(effects, errors, degrees, design.factors()[f].size() == 1));
    }
    return all;
}

}  // namespace adem::sensitivity
