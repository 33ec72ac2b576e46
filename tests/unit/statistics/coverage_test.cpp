// How often intervals hold the truth, by simulation of replicates of which the truth is known.
#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "engine/statistics/paired.hpp"

namespace statistics = adem::statistics;
using adem::Good;

namespace {

constexpr int repetitions = 20'000;  // a share of 0.95 then has a standard error of 0.0015
using Values = std::vector<double>;

/// The share of the repetitions in which `holds(random)`.
template <class F>
double share(F holds) {
    std::mt19937_64 random(20250101);
    int count = 0;
    for (int k = 0; k < repetitions; ++k) count += holds(random) ? 1 : 0;
    return static_cast<double>(count) / repetitions;
}

void is_near_95(double covered) {
    CHECK(covered > 0.93);
    CHECK(covered < 0.97);
}

bool holds(const statistics::PairedDifference& found, double truth) {
    return found.low <= truth && truth <= found.high;
}

}  // namespace

TEST_CASE("the interval of a paired difference holds the truth in 93 to 97 of 100 cases", "[unit]") {
    const std::size_t n = GENERATE(5U, 20U, 50U);
    std::normal_distribution<double> normal;
    is_near_95(share([&](auto& random) {
        Values a(n), b(n);
        for (std::size_t r = 0; r < n; ++r) {
            const double common = 3 * normal(random);
            a[r] = 0.3 + common + normal(random);
            b[r] = common + 0.5 * normal(random);
        }
        return holds(statistics::compare(a, b, Good::up), 0.3);
    }));
}

TEST_CASE("so it does when the replicates are far from normal", "[unit]") {
    std::exponential_distribution<double> skewed;
    std::bernoulli_distribution seldom(0.3);
    is_near_95(share([&](auto& random) {
        Values a(50), b(50);
        for (std::size_t r = 0; r < a.size(); ++r) {
            a[r] = skewed(random) * (seldom(random) ? 2 : 1);
            b[r] = skewed(random);
        }
        return holds(statistics::compare(a, b, Good::up), 0.3);
    }));
}

TEST_CASE("so it does when replicates share their parameters, and would not if that were forgotten", "[unit]") {
    std::normal_distribution<double> normal;
    const auto covered = [&](std::size_t per_draw) {
        return share([&](auto& random) {
            Values a(50), b(50, 0.0);
            for (std::size_t r = 0; r < a.size(); r += 2) {
                const double parameters = normal(random);
                a[r] = 1 + parameters + normal(random);
                a[r + 1] = 1 + parameters + normal(random);
            }
            return holds(statistics::compare(a, b, Good::up, per_draw), 1);
        });
    };
    is_near_95(covered(2));
    CHECK(covered(1) < 0.93);
}

TEST_CASE("stopping as soon as the interval is narrow enough hurts little with batches of fifty", "[unit]") {
    std::normal_distribution<double> normal;
    is_near_95(share([&](auto& random) {
        Values a, b;
        statistics::PairedDifference found{};
        do {
            for (int k = 0; k < 50; ++k) {
                a.push_back(2 + normal(random));
                b.push_back(0.0);
            }
            found = statistics::compare(a, b, Good::up);
        } while (found.high - found.low > 0.4);  // at about a hundred
        return holds(found, 2);
    }));
}

TEST_CASE("the interval of the share in which one is better holds the truth in 93 to 97 of 100 cases", "[unit]") {
    const std::size_t n = GENERATE(20U, 50U, 200U);
    std::uniform_real_distribution<double> any(0.02, 0.98);
    is_near_95(share([&](auto& random) {
        const double truth = any(random);
        std::bernoulli_distribution better(truth);
        Values a(n), b(n, 0.5);
        for (double& value : a) value = better(random) ? 1 : 0;
        const auto within = statistics::compare(a, b, Good::up).share_interval;
        return within.low <= truth && truth <= within.high;
    }));
}
