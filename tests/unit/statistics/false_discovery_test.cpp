#include "engine/statistics/false_discovery.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <random>
#include <vector>

using adem::statistics::discovery_limit;

TEST_CASE("one question is answered as it would be alone", "[unit]") {
    CHECK(discovery_limit(std::vector{0.04}) == 0.04);
    CHECK(discovery_limit(std::vector{0.06}) < 0);
    CHECK(discovery_limit(std::vector<double>{}) < 0);
}

TEST_CASE("p-values are held against k rate / (m (1 + 1/2 + ... + 1/m)), from the largest down", "[unit]") {
    // m = 4: limits 0.05 k / (4 · 25/12) = 0.006 k
    CHECK(discovery_limit(std::vector{0.02, 0.5, 0.005, 0.3}) == 0.005);  // R: p.adjust(p, "BY") <= 0.05
    CHECK(discovery_limit(std::vector{0.0061, 0.5, 0.0121, 0.9}) < 0);
    CHECK(discovery_limit(std::vector{0.0119, 0.5, 0.0119, 0.9}) == 0.0119);  // the larger one takes the smaller along
    CHECK(discovery_limit(std::vector{0.0, 0.0, 0.0, 0.0239}) == 0.0239);
}

TEST_CASE("what is not defined is no question", "[unit]") {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    CHECK(discovery_limit(std::vector{nothing, 0.04, nothing}) == 0.04);
}

TEST_CASE("no more than a twentieth of the discoveries is false, also among questions that go together", "[unit]") {
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal;
    constexpr int questions = 60, real = 20, times = 2000;
    double false_share = 0, found = 0;
    for (int time = 0; time < times; ++time) {
        const double shared = normal(random);
        std::vector<double> p_values;
        for (int k = 0; k < questions; ++k) {
            const double effect = k < real ? 4 : 0, sign = k % 2 == 0 ? 1 : -1;
            const double z = effect + 0.8 * sign * shared + 0.6 * normal(random);
            p_values.push_back(std::erfc(std::abs(z) / std::sqrt(2.0)));
        }
        const double limit = discovery_limit(p_values);
        double wrong = 0, all = 0;
        for (int k = 0; k < questions; ++k) {
            if (p_values[static_cast<std::size_t>(k)] > limit) continue;
            all += 1;
            wrong += k < real ? 0 : 1;
        }
        false_share += all > 0 ? wrong / all : 0;
        found += all - wrong;
    }
    CHECK(false_share / times < 0.05);
    CHECK(found / times > 0.5 * real);
}
