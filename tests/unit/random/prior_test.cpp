#include "engine/random/prior.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

using namespace adem;

TEST_CASE("a prior's middle is where its numbers say", "[unit]") {
    CHECK(quantile(Uniform{2, 10}, 0.5) == 6);
    CHECK(quantile(Uniform{2, 10}, 0.25) == 4);
    CHECK(quantile(Normal{3, 2}, 0.5) == 3);
    CHECK(quantile(Normal{3, 2}, 0.841344746068543) == Approx(5).epsilon(1e-12));
    CHECK(quantile(LogNormal{3, 0.5}, 0.5) == 3);
    CHECK(quantile(LogNormal{3, 0.5}, 0.841344746068543) == Approx(3 * std::exp(0.5)).epsilon(1e-12));
    CHECK(quantile(Beta{4, 4}, 0.5) == Approx(0.5).epsilon(1e-13));
}

TEST_CASE("the quantiles of a prior rise and average to its mean", "[unit]") {
    const auto [prior, mean] = GENERATE(table<Prior, double>({{Beta{2, 38}, 2.0 / 40},
                                                              {LogNormal{1, 0.4}, std::exp(0.4 * 0.4 / 2)},
                                                              {Normal{-1, 3}, -1.0},
                                                              {Uniform{0, 5}, 2.5}}));
    constexpr int points = 20000;
    double sum = 0;
    double before = -1e9;
    for (int i = 0; i < points; ++i) {
        const double x = quantile(prior, (i + 0.5) / points);
        REQUIRE(x > before);
        before = x;
        sum += x;
    }
    CAPTURE(to_text(prior));
    CHECK(sum / points == Approx(mean).epsilon(1e-4));
}

TEST_CASE("a fixed parameter has no quantiles", "[unit]") {
    CHECK(is_fixed(Prior{}));
    CHECK(is_fixed(Fixed{}));
    CHECK_FALSE(is_fixed(Uniform{0, 1}));
    CHECK_THROWS_AS(quantile(Fixed{}, 0.5), std::logic_error);
}

TEST_CASE("a prior is written the way it is declared", "[unit]") {
    CHECK(to_text(Beta{2, 38}) == "Beta(2, 38)");
    CHECK(to_text(LogNormal{3, 0.5}) == "LogNormal(median 3, sigma 0.5)");
    CHECK(to_text(Normal{-0.1, 1e-05}) == "Normal(-0.1, 1e-05)");
    CHECK(to_text(Uniform{0, 10}) == "Uniform(0, 10)");
    CHECK(to_text(Fixed{}) == "fixed");
}
