#pragma once

#include <cmath>
#include <functional>
#include <numbers>

#include "engine/random/draw.hpp"
#include "engine/sensitivity/design.hpp"

/// Functions on the unit cube of which it is known what they depend on.
namespace adem::test {

using Function = std::function<double(const sensitivity::Point&)>;

/// What a design observes of a function without chance.
template <class Design>
sensitivity::Observed observe(const Design& design, std::size_t points, const Function& function) {
    sensitivity::Observed observed;
    for (std::size_t k = 0; k < points; ++k) observed.push_back({function(design.point(k))});
    return observed;
}

/// The same with noise of its own for each point and chance, and some that all points share.
template <class Design>
sensitivity::Observed observe(const Design& design, std::size_t points, const Function& function, double noise,
                              unsigned chances) {
    sensitivity::Observed observed;
    for (std::size_t k = 0; k < points; ++k) {
        const Draws draws(Stream::of(7, 0), {Identity{k}, Month{0}, draw_code("noise")});
        const double number = function(design.point(k));
        observed.emplace_back();
        for (unsigned c = 0; c < chances; ++c) observed.back().push_back(number + noise * draws.normal(c) + 5.0 * c);
    }
    return observed;
}

/// Every coordinate a factor of its own.
inline std::vector<sensitivity::Factor> each_alone(std::size_t count) {
    std::vector<sensitivity::Factor> factors;
    for (std::size_t d = 0; d < count; ++d) factors.push_back({d});
    return factors;
}

/// Ishigami & Homma (1990), with a = 7, b = 0.1, over [-pi, pi] in each of three coordinates; any others are idle.
struct Ishigami {
    static constexpr double a = 7, b = 0.1, pi = std::numbers::pi;

    double operator()(const sensitivity::Point& u) const {
        const auto x = [&](std::size_t d) { return pi * (2 * u[d] - 1); };
        return std::sin(x(0)) + a * std::pow(std::sin(x(1)), 2) + b * std::pow(x(2), 4) * std::sin(x(0));
    }
    static double alone_1() { return 0.5 * std::pow(1 + b * std::pow(pi, 4) / 5, 2); }
    static double alone_2() { return a * a / 8; }
    static double together_1_3() { return b * b * std::pow(pi, 8) * (1.0 / 18 - 1.0 / 50); }
    static double variance() { return alone_1() + alone_2() + together_1_3(); }
    static std::vector<double> first() { return {alone_1() / variance(), alone_2() / variance(), 0}; }
    static std::vector<double> total() {
        return {(alone_1() + together_1_3()) / variance(), alone_2() / variance(), together_1_3() / variance()};
    }
};

/// The g-function of Saltelli & Sobol (1995): the smaller a coordinate's a, the more it matters.
struct GFunction {
    std::vector<double> a{0, 1, 4.5, 9, 99, 99, 99, 99};

    double operator()(const sensitivity::Point& u) const {
        double product = 1;
        for (std::size_t d = 0; d < a.size(); ++d) product *= (std::abs(4 * u[d] - 2) + a[d]) / (1 + a[d]);
        return product;
    }
    double alone(std::size_t d) const { return 1 / (3 * std::pow(1 + a[d], 2)); }
    /// Of all coordinates but these.
    double variance_without(const std::vector<std::size_t>& left_out) const {
        double product = 1;
        for (std::size_t d = 0; d < a.size(); ++d)
            if (std::find(left_out.begin(), left_out.end(), d) == left_out.end()) product *= 1 + alone(d);
        return product - 1;
    }
    double variance() const { return variance_without({}); }
    /// Of some coordinates as one.
    double first(const std::vector<std::size_t>& these) const {
        double product = 1;
        for (const std::size_t d : these) product *= 1 + alone(d);
        return (product - 1) / variance();
    }
    double total(const std::vector<std::size_t>& these) const { return 1 - variance_without(these) / variance(); }
};

}  // namespace adem::test
