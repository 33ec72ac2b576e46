#include "engine/random/latin_hypercube.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <vector>

using namespace adem;

namespace {

std::vector<double> axis(std::uint32_t n, const char* name, std::uint64_t seed = 1) {
    std::vector<double> places;
    for (std::uint32_t k = 0; k < n; ++k) places.push_back(latin_hypercube(seed, name, k, n));
    return places;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) sum += (a[k] - 0.5) * (b[k] - 0.5);
    return 12 * sum / static_cast<double>(a.size());
}

}  // namespace

TEST_CASE("along every axis of a Latin hypercube each part holds exactly one replicate", "[unit]") {
    for (const std::uint32_t n : {1U, 2U, 7U, 50U, 64U, 333U}) {
        for (const char* name : {"talk.pull", "crime.level"}) {
            std::set<std::uint32_t> parts;
            for (const double place : axis(n, name)) {
                CHECK((place > 0 && place < 1));
                parts.insert(static_cast<std::uint32_t>(std::floor(place * n)));
            }
            CHECK(parts.size() == n);
        }
    }
}

TEST_CASE("the axes of a Latin hypercube are not tied to each other, nor to another seed", "[unit]") {
    constexpr std::uint32_t n = 400;  // a correlation's standard deviation is then 0.05
    const auto first = axis(n, "talk.pull");
    CHECK(std::abs(correlation(first, axis(n, "crime.level"))) < 0.2);
    CHECK(std::abs(correlation(first, axis(n, "talk.pull", 2))) < 0.2);
    CHECK(correlation(first, first) == Approx(1).margin(0.02));
}

TEST_CASE("two replicates of a Latin hypercube are as often in order as in reverse", "[unit]") {
    int rising = 0;
    constexpr int seeds = 400;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const auto places = axis(2, "x", seed);
        rising += places[0] < places[1] ? 1 : 0;
    }
    CHECK(std::abs(rising - seeds / 2) < 50);  // five standard deviations
}

TEST_CASE("a whole axis of a Latin hypercube holds the places of each replicate", "[unit]") {
    for (const std::uint32_t n : {1U, 2U, 57U})
        CHECK(latin_hypercube_axis(3, "talk.pull", n) == axis(n, "talk.pull", 3));
    CHECK(latin_hypercube_axis(3, "talk.pull", 0).empty());
}
