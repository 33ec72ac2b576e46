#include "engine/statistics/share.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using adem::statistics::wilson;

TEST_CASE("Wilson's interval agrees with R's prop.test without correction", "[unit]") {
    const auto some = wilson(0.3, 50);  // prop.test(15, 50, correct = FALSE)
    CHECK(some.low == Approx(0.191035535).epsilon(1e-8));
    CHECK(some.high == Approx(0.437503505).epsilon(1e-8));
}

TEST_CASE("Wilson's interval solves (p - share)^2 = z^2 p (1 - p) / n at both ends", "[unit]") {
    const double z = 1.959963984540054;
    for (const double share : {0.0, 0.02, 0.5, 0.83, 1.0})
        for (const double n : {2.0, 50.0, 1000.0}) {
            const auto within = wilson(share, n);
            for (const double p : {within.low, within.high})
                CHECK((p - share) * (p - share) == Approx(z * z * p * (1 - p) / n).margin(1e-12));
        }
}

TEST_CASE("a share of all or none has an interval that ends there and is not empty", "[unit]") {
    CHECK(wilson(1, 50).high == 1);
    CHECK(wilson(1, 50).low < 0.95);
    CHECK(wilson(0, 50).low == 0);
    CHECK(wilson(0, 50).high == Approx(1 - wilson(1, 50).low));
    CHECK(std::isnan(wilson(0.5, 0).low));
}
