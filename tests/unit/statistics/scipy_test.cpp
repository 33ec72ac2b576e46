// The same numbers by SciPy, where it is installed.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "engine/statistics/counts.hpp"
#include "engine/statistics/false_discovery.hpp"
#include "engine/statistics/paired.hpp"
#include "engine/statistics/share.hpp"
#include "engine/statistics/summary.hpp"
#include "tests/support/other_software.hpp"
#include "tests/support/results_example.hpp"

namespace adem::statistics {
namespace {

using nlohmann::json;
using Random = std::mt19937_64;

/// Two policies on replicates that have much in common; the second is far from 0, so that the ratio has an interval.
json paired(Random& random, std::size_t n) {
    std::exponential_distribution<double> skewed;
    std::normal_distribution<double> normal;
    std::vector<double> a(n), b(n);
    for (std::size_t r = 0; r < n; ++r) {
        const double common = normal(random);
        a[r] = 20 + common + skewed(random);
        b[r] = 19 + common + 0.5 * normal(random);
    }
    const PairedDifference found = compare(a, b, Good::up);
    const RatioOfMeans ratio = ratio_of_means(a, b);
    const Summary one = summarise(a);
    return {{"a", a},
            {"b", b},
            {"mean", found.mean},
            {"low", found.low},
            {"high", found.high},
            {"p_value", found.p_value},
            {"variance_saved", found.variance_saved},
            {"ratio_low", ratio.low},
            {"ratio_high", ratio.high},
            {"summary", {one.mean, one.sd, one.p05, one.p25, one.p50, one.p75, one.p95}}};
}

json share_of(std::size_t hits, std::size_t n) {
    const Interval found = wilson(static_cast<double>(hits) / static_cast<double>(n), static_cast<double>(n));
    return {{"hits", hits}, {"n", n}, {"interval", {found.low, found.high}}};
}

json student(double p, double t, double degrees) {
    return {{"p", p},
            {"t", t},
            {"degrees", degrees},
            {"quantile", student_t_quantile(p, degrees)},
            {"two_sided", student_t_two_sided(t, degrees)}};
}

json binomial(std::size_t hits, std::size_t n, double p) {
    return {{"hits", hits}, {"n", n}, {"p", p}, {"chance", binomial_at_least(hits, n, p)}};
}

json hypergeometric(std::size_t hits, std::size_t drawn, std::size_t marked, std::size_t all) {
    return {{"hits", hits},
            {"drawn", drawn},
            {"marked", marked},
            {"all", all},
            {"chance", hypergeometric_at_least(hits, drawn, marked, all)}};
}

json discovery(const std::vector<double>& p_values) {
    return {{"p_values", p_values}, {"limit", discovery_limit(p_values)}};
}

}  // namespace

TEST_CASE("SciPy finds the same intervals, chances and quantiles", "[unit]") {
    Random random(20261123);
    json found;
    for (const std::size_t n : {2U, 5U, 50U, 500U}) found["paired"].push_back(paired(random, n));
    for (const auto& [hits, n] : {std::pair{0U, 10U}, {3U, 10U}, {50U, 50U}, {83U, 100U}, {499U, 1000U}})
        found["wilson"].push_back(share_of(hits, n));
    for (const double degrees : {1.0, 4.0, 49.0, 1000.0})
        for (const double p : {0.001, 0.3, 0.975}) found["student"].push_back(student(p, 8 * (p - 0.4), degrees));
    for (const auto& [hits, n, p] : {std::tuple{0U, 10U, 0.3}, {3U, 10U, 0.3}, {80U, 200U, 0.35}, {20U, 20U, 0.9}})
        found["binomial"].push_back(binomial(hits, n, p));
    for (const auto& [hits, drawn, marked, all] :
         {std::tuple{0U, 5U, 5U, 20U}, {4U, 5U, 6U, 20U}, {30U, 60U, 40U, 100U}, {7U, 7U, 7U, 7U}})
        found["hypergeometric"].push_back(hypergeometric(hits, drawn, marked, all));
    found["discovery"] = {discovery({0.0001, 0.004, 0.019, 0.095, 0.201, 0.278}), discovery({0.2, 0.4, 0.9}),
                          discovery({0.001, 0.001, 0.001, 0.008, 0.5})};
    const test::TemporaryFolder folder;
    std::ofstream(folder / "found.json") << found.dump();
    test::check_with("/usr/bin/python3", "check_statistics.py", folder / "found.json");
}

}  // namespace adem::statistics
