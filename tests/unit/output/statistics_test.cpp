#include "engine/output/statistics.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace statistics = adem::statistics;
using adem::Good;

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

TEST_CASE("a paired difference agrees with the textbook", "[unit]") {
    const std::vector<double> a{5, 7, 9, 6}, b{4, 7, 6, 8};  // differences 1 0 3 -2
    const statistics::PairedDifference up = statistics::compare(a, b, Good::up);
    CHECK(up.mean == 0.5);
    const double half = 3.182446305284263 * std::sqrt(13.0 / 3) / 2;  // R: qt(.975, 3), sd of the differences
    CHECK(up.low == Approx(0.5 - half).epsilon(1e-12));
    CHECK(up.high == Approx(0.5 + half).epsilon(1e-12));
    CHECK(up.share_better == 2.5 / 4);
    CHECK(up.n == 4);
    CHECK(statistics::compare(a, b, Good::down).share_better == 1.5 / 4);
    CHECK(std::isnan(statistics::compare(a, b, Good::neither).share_better));
}

TEST_CASE("swapping the two sides mirrors a paired difference", "[unit]") {
    const std::vector<double> a{0.1, 0.7, 0.35, nothing, 0.2}, b{0.3, 0.1, 0.35, 0.5, 0.9};
    const statistics::PairedDifference ab = statistics::compare(a, b, Good::up),
                                       ba = statistics::compare(b, a, Good::up);
    CHECK(ab.mean == -ba.mean);
    CHECK(ab.low == -ba.high);
    CHECK(ab.share_better + ba.share_better == 1);
    CHECK(ab.n == 4);
}

TEST_CASE("identical sides differ by exactly nothing and neither is better", "[unit]") {
    const std::vector<double> a{0.1, 0.2, 0.3};
    const statistics::PairedDifference same = statistics::compare(a, a, Good::down);
    CHECK(same.mean == 0);
    CHECK(same.low == 0);
    CHECK(same.high == 0);
    CHECK(same.share_better == 0.5);
}

TEST_CASE("one pair gives a difference without an interval, and no pair gives nothing", "[unit]") {
    const statistics::PairedDifference one = statistics::compare(std::vector{2.0}, std::vector{1.0}, Good::up);
    CHECK(one.mean == 1);
    CHECK(std::isnan(one.low));
    CHECK(one.share_better == 1);
    const statistics::PairedDifference none = statistics::compare(std::vector{nothing}, std::vector{1.0}, Good::up);
    CHECK(std::isnan(none.mean));
    CHECK(std::isnan(none.share_better));
    CHECK(none.n == 0);
    CHECK_THROWS_AS(statistics::compare(std::vector{1.0}, std::vector<double>{}, Good::up), std::invalid_argument);
}
