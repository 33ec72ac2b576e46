#include "engine/statistics/summary.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace statistics = adem::statistics;

namespace {
const double nothing = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("the mean of equal values is that value to the bit and their spread is exactly zero", "[unit]") {
    for (const double x : {0.1, 1.0 / 3, -7e12, 1e-300}) {
        for (const std::size_t n : {2u, 3u, 7u, 50u, 999u}) {
            const std::vector<double> values(n, x);
            CHECK(statistics::mean(values) == x);
            CHECK(statistics::standard_deviation(values) == 0);
            CHECK(statistics::summarise(values).p95 == x);
        }
    }
}

TEST_CASE("mean, spread and quantiles of 1..n follow their closed forms", "[unit]") {
    for (const int n : {2, 5, 10, 101}) {
        std::vector<double> values(static_cast<std::size_t>(n));
        std::iota(values.rbegin(), values.rend(), 1.0);
        const statistics::Summary all = statistics::summarise(values);
        CHECK(all.mean == Approx((n + 1) / 2.0).epsilon(1e-14));
        CHECK(all.sd == Approx(std::sqrt(n * (n + 1) / 12.0)).epsilon(1e-14));
        CHECK(all.p05 == Approx(1 + 0.05 * (n - 1)).epsilon(1e-14));
        CHECK(all.p50 == Approx((n + 1) / 2.0).epsilon(1e-14));
        CHECK(all.p95 == Approx(1 + 0.95 * (n - 1)).epsilon(1e-14));
        CHECK(all.n == values.size());
    }
}

TEST_CASE("quantiles are those of R's default type 7", "[unit]") {
    const std::vector<double> sorted{1, 2, 4, 8, 16, 32};
    CHECK(statistics::quantile(sorted, 0) == 1);
    CHECK(statistics::quantile(sorted, 1) == 32);
    CHECK(statistics::quantile(sorted, 0.25) == 2.5);  // quantile(c(1,2,4,8,16,32), .25)
    CHECK(statistics::quantile(sorted, 0.9) == 24);
    CHECK_THROWS_AS(statistics::quantile(sorted, 1.5), std::invalid_argument);
    CHECK_THROWS_AS(statistics::quantile(sorted, nothing), std::invalid_argument);
}

TEST_CASE("undefined values are left out and counted out", "[unit]") {
    const std::vector<double> values{nothing, 3, nothing, 5};
    const statistics::Summary some = statistics::summarise(values);
    CHECK(some.mean == 4);
    CHECK(some.n == 2);
    const statistics::Summary none = statistics::summarise(std::vector<double>{nothing});
    CHECK(std::isnan(none.mean));
    CHECK(std::isnan(none.p50));
    CHECK(none.n == 0);
    CHECK(std::isnan(statistics::summarise(std::vector<double>{3}).sd));
}

TEST_CASE("the spread survives a large common level", "[unit]") {
    const std::vector<double> values{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
    CHECK(statistics::mean(values) == 1e9 + 10);
    CHECK(statistics::standard_deviation(values) == Approx(std::sqrt(30.0)).epsilon(1e-15));
}

TEST_CASE("Student's t agrees with its closed forms for one and two degrees of freedom", "[unit]") {
    CHECK(statistics::student_t_quantile(0.975, 1) == Approx(std::tan(std::numbers::pi * 0.475)).epsilon(1e-12));
    const double p = 0.975, a = 4 * p * (1 - p);
    CHECK(statistics::student_t_quantile(p, 2) == Approx(2 * (p - 0.5) * std::sqrt(2 / a)).epsilon(1e-12));
    CHECK(statistics::student_t_quantile(p, 49) == Approx(2.009575237).epsilon(1e-9));  // R: qt(.975, 49)
}
