#include "engine/base/math.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>

#include "engine/base/hash.hpp"

using namespace adem;

namespace {

constexpr double allowed_steps = 4;  // the standard library is itself up to about one step off

/// How many doubles lie between two numbers, roughly: their difference in units in the last place of the second.
double steps_apart(double got, double expected) {
    const double size = std::abs(expected);
    const double step = std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
    return std::abs(got - expected) / step;
}

template <class Ours, class Theirs>
double worst_over(double low, double high, int points, Ours ours, Theirs theirs) {
    double worst = 0;
    for (int i = 0; i <= points; ++i) {
        const double x = low + (high - low) * i / points;
        worst = std::max(worst, steps_apart(ours(x), theirs(x)));
    }
    return worst;
}

}  // namespace

TEST_CASE("log lies within four units in the last place over all magnitudes", "[unit]") {
    double worst = 0;
    for (double x = 1e-320; x < 1e307; x *= 1.00137) worst = std::max(worst, steps_apart(math::log(x), std::log(x)));
    CHECK(worst <= allowed_steps);
    const auto ours = [](double x) { return math::log(x); };
    const auto theirs = [](double x) { return std::log(x); };
    CHECK(worst_over(0.5, 2.0, 100000, ours, theirs) <= allowed_steps);
    CHECK(worst_over(0.999999, 1.000001, 10001, ours, theirs) <= allowed_steps);
}

TEST_CASE("exp lies within four units in the last place over its whole range", "[unit]") {
    const auto ours = [](double x) { return math::exp(x); };
    const auto theirs = [](double x) { return std::exp(x); };
    CHECK(worst_over(-745, 709.7, 200000, ours, theirs) <= allowed_steps);
    CHECK(worst_over(-1, 1, 100000, ours, theirs) <= allowed_steps);
}

TEST_CASE("sine and cosine of turns lie within four units in the last place", "[unit]") {
    const long double two_pi = 2 * std::acos(-1.0L);
    double worst = 0;
    for (int i = -40001; i <= 40001; ++i) {
        const double turns = i / 16007.0;
        const long double rest = static_cast<long double>(turns) - std::round(static_cast<long double>(turns) * 2) / 2;
        const long double sign = std::fmod(std::abs(std::round(turns * 2)), 2) == 0 ? 1 : -1;
        const auto sine = static_cast<double>(sign * std::sin(two_pi * rest));
        const auto cosine = static_cast<double>(sign * std::cos(two_pi * rest));
        if (std::abs(sine) > 1e-9) worst = std::max(worst, steps_apart(math::sin_turn(turns), sine));
        if (std::abs(cosine) > 1e-3) worst = std::max(worst, steps_apart(math::cos_turn(turns), cosine));
    }
    CHECK(worst <= allowed_steps);
}

TEST_CASE("sine and cosine are exact at quarters of a turn and repeat every turn", "[unit]") {
    CHECK(math::cos_turn(0) == 1);
    CHECK(math::cos_turn(0.25) == 0);
    CHECK(math::cos_turn(0.5) == -1);
    CHECK(math::cos_turn(-0.75) == 0);
    CHECK(math::sin_turn(0) == 0);
    CHECK(math::sin_turn(0.25) == 1);
    CHECK(math::sin_turn(0.5) == 0);
    CHECK(math::sin_turn(0.75) == -1);
    CHECK(math::cos_turn(0.3125) == math::cos_turn(1024.3125));
    CHECK(math::sin_turn(-0.3125) == -math::sin_turn(0.3125));
}

TEST_CASE("the squares of sine and cosine add up to one", "[unit]") {
    for (int i = 0; i < 1000; ++i) {
        const double s = math::sin_turn(i / 1000.0);
        const double c = math::cos_turn(i / 1000.0);
        CHECK(std::abs(s * s + c * c - 1) < 1e-15);
    }
}

TEST_CASE("elementary functions have their limits", "[unit]") {
    CHECK(math::exp(0) == 1);
    CHECK(math::exp(-800) == 0);
    CHECK(math::exp(-math::infinity) == 0);
    CHECK(math::exp(710) == math::infinity);
    CHECK(math::exp(math::infinity) == math::infinity);
    CHECK(std::isnan(math::exp(math::not_a_number)));
    CHECK(math::log(1) == 0);
    CHECK(math::log(0.0) == -math::infinity);
    CHECK(math::log(-0.0) == -math::infinity);
    CHECK(std::isnan(math::log(-1)));
    CHECK(std::isnan(math::log(math::not_a_number)));
    CHECK(math::log(math::infinity) == math::infinity);
}

TEST_CASE("exp and log undo each other", "[unit]") {
    for (double x = -30; x <= 30; x += 0.0937) CHECK(math::log(math::exp(x)) == Approx(x).margin(1e-15));
}

TEST_CASE("powers agree with the standard library within the stated error", "[unit]") {
    for (double x = 0.001; x < 1000; x *= 1.37) {
        for (double y = -5; y <= 5; y += 0.237) {
            const double stated = 4e-16 * (2 + std::abs(y * std::log(x)));
            CHECK(std::abs(math::pow(x, y) / std::pow(x, y) - 1) <= stated);
        }
    }
    CHECK(math::pow(0, 0) == 1);
    CHECK(math::pow(0, 2) == 0);
    CHECK(math::pow(0, -1) == math::infinity);
    CHECK(math::pow(1, 123.4) == 1);
    CHECK(std::isnan(math::pow(-2, 0.5)));
}

TEST_CASE("the logistic curve is symmetric, rises and ends at 0 and 1", "[unit]") {
    CHECK(math::logistic(0) == 0.5);
    CHECK(math::logistic(-1000) == 0);
    CHECK(math::logistic(1000) == 1);
    double before = 0;
    for (double x = -30; x <= 30; x += 0.25) {
        CHECK(math::logistic(x) + math::logistic(-x) == Approx(1).epsilon(1e-15));
        CHECK(math::logistic(x) > before);
        before = math::logistic(x);
    }
    CHECK(math::logit(0) == -math::infinity);
    CHECK(math::logit(1) == math::infinity);
    for (double p = 0.01; p < 1; p += 0.01) CHECK(math::logistic(math::logit(p)) == Approx(p).epsilon(1e-14));
}

TEST_CASE("clamping keeps shares and cuts off the rest", "[unit]") {
    CHECK(clamp01(-0.5f) == 0.0f);
    CHECK(clamp01(0.25f) == 0.25f);
    CHECK(clamp01(1.5f) == 1.0f);
    CHECK(clamp01(-0.5) == 0.0);
    CHECK(clamp01(0.25) == 0.25);
    CHECK(clamp01(1.5) == 1.0);
}

TEST_CASE("elementary functions are known at compile time with the bits they have at run time", "[unit]") {
    constexpr double at_compile_time = math::log(3.7) + math::exp(1.3) + math::sin_turn(0.1) + math::cos_turn(0.1);
    volatile double a = 3.7, b = 1.3, c = 0.1;
    const double at_run_time = math::log(a) + math::exp(b) + math::sin_turn(c) + math::cos_turn(c);
    CHECK(std::bit_cast<std::uint64_t>(at_compile_time) == std::bit_cast<std::uint64_t>(at_run_time));
}

TEST_CASE("elementary functions have the same bits from every compiler", "[unit]") {
    ContentHash hash;
    const auto take = [&](double x) { hash.add(&x, sizeof x); };
    for (int i = 1; i < 20000; ++i) {
        const double x = i / 997.0;
        take(math::log(x));
        take(math::exp(x - 10));
        take(math::cos_turn(x));
        take(math::sin_turn(x));
        take(math::pow(x, 0.37));
        take(math::logistic(x - 10));
    }
    CHECK(hash.hex() == "ced5881b811fd01f");
}
