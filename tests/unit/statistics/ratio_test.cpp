#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/statistics/paired.hpp"
#include "engine/statistics/summary.hpp"

using namespace adem;
using statistics::ratio_of_means;

namespace {

using Values = std::vector<double>;

}  // namespace

TEST_CASE("a ratio of means without spread is known exactly", "[unit]") {
    const auto ratio = ratio_of_means(Values{6, 6, 6}, Values{2, 2, 2});
    CHECK(ratio.value == Approx(3));
    CHECK(ratio.low == Approx(3));
    CHECK(ratio.high == Approx(3));
    CHECK(ratio.n == 3);
}

TEST_CASE("with an effect that is certain the interval is that of the cost divided by it", "[unit]") {
    const Values cost{90, 100, 110, 100};
    const auto ratio = ratio_of_means(cost, Values(4, 2));
    const auto known = statistics::compare(cost, Values(4, 0), Good::down);
    CHECK(ratio.value == Approx(50));
    CHECK(ratio.low == Approx(known.low / 2));
    CHECK(ratio.high == Approx(known.high / 2));
}

TEST_CASE("Fieller's interval of a worked example", "[unit]") {
    // By hand: means 10 and 4; sums of squares 10, 2 and products 4; t(3) = 3.18244631; t²/n/(n - 1) = 0.84399...
    const Values cost{8, 9, 11, 12}, effect{3.292893219, 4, 4, 4.707106781};
    const double t = statistics::student_t_quantile(0.975, 3), scale = t * t / 12;
    double above = 0, both = 0, below = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        above += (cost[i] - 10) * (cost[i] - 10);
        both += (cost[i] - 10) * (effect[i] - 4);
        below += (effect[i] - 4) * (effect[i] - 4);
    }
    const auto ratio = ratio_of_means(cost, effect);
    CHECK(ratio.value == Approx(2.5));
    // Both ends solve (10 - 4 r)² = t² s²(cost - r effect) / n.
    for (const double r : {ratio.low, ratio.high})
        CHECK((10 - 4 * r) * (10 - 4 * r) == Approx(scale * (above - 2 * r * both + r * r * below)));
    CHECK(ratio.low < 2.5);
    CHECK(ratio.high > 2.5);
}

TEST_CASE("where the effect's interval holds 0 there is no ratio", "[unit]") {
    const Values cost{5, 6, 7, 8};
    for (const Values& effect : {Values{1, -1, 1, -1}, Values{0, 0, 0, 0}, Values{-0.1, 0.5, 0.1, 0.2}}) {
        const auto difference = statistics::compare(effect, Values(4, 0), Good::up);
        REQUIRE((difference.low <= 0 && difference.high >= 0));
        const auto ratio = ratio_of_means(cost, effect);
        CHECK(std::isnan(ratio.value));
        CHECK(std::isnan(ratio.low));
        CHECK(std::isnan(ratio.high));
    }
}

TEST_CASE("undefined replicates are left out of a ratio, and one is too few", "[unit]") {
    const double none = std::nan("");
    CHECK(ratio_of_means(Values{6, none, 6, 6}, Values{2, 2, none, 2}).n == 2);
    CHECK(std::isnan(ratio_of_means(Values{6}, Values{2}).value));
    CHECK_THROWS_AS(ratio_of_means(Values{6, 6}, Values{2}), std::invalid_argument);
}
