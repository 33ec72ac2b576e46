#include "engine/random/quantile.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/base/hash.hpp"
#include "engine/base/math.hpp"

using namespace adem;

namespace {

double normal_share_below(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

}  // namespace

TEST_CASE("log gamma agrees with the standard library", "[unit]") {
    for (double x = 0.01; x < 1e4; x *= 1.0937)
        CHECK(log_gamma(x) == Approx(std::lgamma(x)).epsilon(1e-14).margin(2e-14));
    CHECK(log_gamma(1) == Approx(0).margin(2e-14));
    CHECK(log_gamma(0.5) == Approx(0.5 * std::log(math::pi)).epsilon(1e-13));
}

TEST_CASE("the incomplete beta function has its closed forms", "[unit]") {
    for (double x = 0; x <= 1; x += 0.0625) {
        CHECK(incomplete_beta(1, 1, x) == Approx(x).epsilon(1e-13));
        CHECK(incomplete_beta(3, 1, x) == Approx(x * x * x).epsilon(1e-13));
        CHECK(incomplete_beta(1, 4, x) == Approx(1 - std::pow(1 - x, 4)).epsilon(1e-13));
        CHECK(incomplete_beta(2, 2, x) == Approx(x * x * (3 - 2 * x)).epsilon(1e-13));
        CHECK(incomplete_beta(0.5, 0.5, x) == Approx(2 / math::pi * std::asin(std::sqrt(x))).epsilon(1e-12));
    }
}

TEST_CASE("the incomplete beta function is symmetric", "[unit]") {
    for (const double a : {0.3, 1.0, 2.5, 40.0})
        for (const double b : {0.2, 1.5, 38.0})
            for (double x = 0.05; x < 1; x += 0.05)
                CHECK(incomplete_beta(a, b, x) + incomplete_beta(b, a, 1 - x) == Approx(1).epsilon(1e-12));
}

TEST_CASE("the beta quantile undoes the incomplete beta function", "[unit]") {
    for (const double a : {0.2, 0.7, 1.0, 2.0, 9.0, 150.0, 2000.0}) {
        for (const double b : {0.3, 1.0, 4.0, 38.0, 3000.0}) {
            for (const double u : {1e-6, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999}) {
                CAPTURE(a, b, u);
                const double x = beta_quantile(u, a, b);
                CHECK((x >= 0 && x <= 1));
                // The share that lies within the stated error of x must take in u.
                const double above = incomplete_beta(a, b, std::min(x + 1e-14, 1.0));
                const double below = incomplete_beta(a, b, std::max(x - 1e-14, 0.0));
                CHECK(above >= u - 1e-11);
                CHECK(below <= u + 1e-11);
            }
        }
    }
}

TEST_CASE("beta quantiles end at 0 and 1, and rise", "[unit]") {
    CHECK(beta_quantile(0, 2, 38) == 0);
    CHECK(beta_quantile(1, 2, 38) == 1);
    CHECK(beta_quantile(0.5, 3, 3) == Approx(0.5).epsilon(1e-13));
    double before = 0;
    for (double u = 0.001; u < 1; u += 0.001) {
        const double x = beta_quantile(u, 2, 38);
        CHECK(x > before);
        before = x;
    }
}

TEST_CASE("the normal quantile undoes the normal distribution function", "[unit]") {
    for (double u = 1e-300; u < 1e-3; u *= 3.7)
        CHECK(normal_share_below(normal_quantile(u)) == Approx(u).epsilon(1e-11));
    for (double u = 0.001; u < 1; u += 0.001) CHECK(normal_share_below(normal_quantile(u)) == Approx(u).epsilon(1e-13));
}

TEST_CASE("the normal quantile is symmetric with infinite ends", "[unit]") {
    CHECK(normal_quantile(0.5) == 0);
    CHECK(normal_quantile(0) == -math::infinity);
    CHECK(normal_quantile(1) == math::infinity);
    CHECK(std::isnan(normal_quantile(-0.1)));
    CHECK(std::isnan(normal_quantile(1.1)));
    CHECK(normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-14));
    for (double u = 1.0 / 1024; u < 0.5; u += 1.0 / 1024) CHECK(normal_quantile(u) == -normal_quantile(1 - u));
}

TEST_CASE("the quick normal quantile is within a millionth of the exact one, out to the last share of a draw",
          "[unit]") {
    const auto close = [](double u) { return std::abs(quick_normal_quantile(u) - normal_quantile(u)) < 1e-6; };
    for (double u = 0x1p-33; u < 0.5; u *= 1.0371) {
        CAPTURE(u);
        CHECK(close(u));
        CHECK(close(1 - u));
    }
    for (double u = 0.001; u < 1; u += 0.001) CHECK(close(u));
    CHECK(std::abs(quick_normal_quantile(0x1p-33)) < 6.4);
}

TEST_CASE("quantiles have the same bits from every compiler", "[unit]") {
    ContentHash hash;
    for (int i = 1; i < 500; ++i) {
        for (const double x : {normal_quantile(i / 500.0), beta_quantile(i / 500.0, 2, 38), log_gamma(i / 7.0)}) {
            hash.add(&x, sizeof x);
        }
    }
    CHECK(hash.hex() == "6ec7228ec715655e");
}
