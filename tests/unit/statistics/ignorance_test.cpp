#include "engine/statistics/ignorance.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using adem::statistics::ignorance;

namespace {
const double nothing = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("spread within and between draws follows the analysis of variance by hand", "[unit]") {
    // Means 2, 6, 4; within: 2 + 2 + 8 = 12 over 3; between: 2 (4 + 4 + 0) = 16 over 2; (8 - 4) / 2
    const auto found = ignorance(std::vector<double>{1, 3, 5, 7, 2, 6}, 2);
    CHECK(found.chance == Approx(2));
    CHECK(found.ignorance == Approx(std::sqrt(2.0)));
}

TEST_CASE("parameters without effect leave no ignorance, and a world without chance is all of it", "[unit]") {
    const auto chance = ignorance(std::vector<double>{1, 3, 3, 1, 1, 3}, 2);
    CHECK(chance.ignorance == 0);
    CHECK(chance.chance == Approx(std::sqrt(2.0)));
    const auto certain = ignorance(std::vector<double>{1, 1, 2, 2, 6, 6}, 2);
    CHECK(certain.chance == 0);
    CHECK(certain.ignorance == Approx(std::sqrt(7.0)));  // the standard deviation of 1, 2 and 6
    CHECK(certain.chance_p05 == Approx(3));
    CHECK(certain.chance_p95 == Approx(3));
}

TEST_CASE("with one replicate a draw, or one draw, nothing can be told apart", "[unit]") {
    CHECK(std::isnan(ignorance(std::vector<double>{1, 2, 3}, 1).chance));
    CHECK(std::isnan(ignorance(std::vector<double>{1, 2}, 2).ignorance));
    CHECK(std::isnan(ignorance(std::vector<double>{1, nothing, 3, nothing}, 2).chance));
}

TEST_CASE("a draw that lacks a replicate counts for what it has", "[unit]") {
    const auto found = ignorance(std::vector<double>{1, 3, 5, nothing, 2, 6, 4}, 2);
    CHECK(found.chance == Approx(std::sqrt(5.0)));  // (2 + 8) / (6 - 4)
}

TEST_CASE("the two parts are found back from simulated replicates, and the band of chance holds nine in ten",
          "[unit]") {
    std::mt19937_64 random(3);
    std::normal_distribution<double> normal;
    std::vector<double> values;
    for (int draw = 0; draw < 20'000; ++draw) {
        const double parameters = 0.5 * normal(random);
        for (int k = 0; k < 2; ++k) values.push_back(10 + parameters + 0.3 * normal(random));
    }
    const auto found = ignorance(values, 2);
    CHECK(found.ignorance == Approx(0.5).epsilon(0.02));
    CHECK(found.chance == Approx(0.3).epsilon(0.02));
    CHECK(found.chance_p95 == Approx(10 + 1.6449 * 0.3).epsilon(0.003));
    CHECK(found.chance_p05 == Approx(10 - 1.6449 * 0.3).epsilon(0.003));
}
