#include "engine/discovery/verdict.hpp"

#include <catch2/catch.hpp>

#include "known_samples.hpp"

namespace adem::test {

using namespace discovery;

namespace {

/// Points without a difference, two replicates each, whose noise has this standard deviation at every n-th point.
std::vector<std::vector<double>> without_difference(std::size_t points, double noise, std::size_t nth) {
    std::vector<std::vector<double>> all;
    for (std::size_t k = 0; k < points; ++k) {
        const Draws draws = draws_for(3, k, "replicates");
        const double here = k % nth == 0 ? noise : 1;
        all.push_back({here * draws.normal(0), here * draws.normal(1)});
    }
    return all;
}

double share_told(const std::vector<Difference>& all, int verdict) {
    const auto told = std::count_if(all.begin(), all.end(), [&](auto one) { return one.verdict() == verdict; });
    return static_cast<double>(told) / static_cast<double>(all.size());
}

}  // namespace

TEST_CASE("of points without a difference one in forty is told on either side, with two replicates", "[unit]") {
    const auto found = differences(without_difference(20000, 1, 1));
    CHECK(share_told(found, 1) == Approx(0.025).margin(0.004));
    CHECK(share_told(found, -1) == Approx(0.025).margin(0.004));
}

TEST_CASE("where noise is ten times as large, that is seen, but not with two replicates alone", "[unit]") {
    const auto found = differences(without_difference(4000, 10, 5));
    double loud = 0, quiet = 0;
    for (std::size_t k = 0; k < found.size(); ++k) (k % 5 == 0 ? loud : quiet) += found[k].error;
    CHECK(loud / 800 > 1.5 * quiet / 3200);
    // Points that are all alike keep the error that they share.
    for (const Difference& one : differences(without_difference(4000, 1, 1)))
        CHECK(one.error == Approx(1 / std::sqrt(2.0)).epsilon(0.25));
}

TEST_CASE("without noise every difference is told, and none where there is none", "[unit]") {
    const auto found = differences({{1, 1}, {-1e-9, -1e-9}, {0, 0}});
    CHECK(found[0].verdict() == 1);
    CHECK(found[1].verdict() == -1);
    CHECK(found[2].verdict() == 0);
    CHECK(differences({}).empty());
}

}  // namespace adem::test
