#include "engine/sensitivity/variance_shares.hpp"

#include <catch2/catch.hpp>

#include "known_functions.hpp"

namespace adem::test {

using namespace sensitivity;

namespace {

VarianceShares shares(const std::vector<Factor>& factors, std::size_t rows, std::uint64_t seed,
                      const Function& function) {
    const RowsDesign design(factors, seed);
    return variance_shares(design, observe(design, rows * design.points_per_row(), function), seed, 400);
}

bool holds(const Estimate& estimate, double truth) { return estimate.low <= truth && truth <= estimate.high; }

/// Share of the intervals, over many seeds, that hold the truth; and how far the estimates are off at most.
struct Coverage {
    int held = 0, all = 0;
    double off = 0;

    void add(const Estimate& estimate, double truth) {
        held += holds(estimate, truth) ? 1 : 0;
        ++all;
        off = std::max(off, std::abs(estimate.value - truth));
    }
    double share() const { return static_cast<double>(held) / all; }
};

}  // namespace

TEST_CASE("the indices of the Ishigami function lie in their intervals as often as these say", "[unit]") {
    Coverage coverage;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const VarianceShares found = shares(each_alone(3), 1000, seed, Ishigami());
        CHECK(found.variance == Approx(Ishigami::variance()).epsilon(0.1));
        for (std::size_t d = 0; d < 3; ++d) {
            coverage.add(found.factors[d].first, Ishigami::first()[d]);
            coverage.add(found.factors[d].total, Ishigami::total()[d]);
        }
    }
    CHECK(coverage.share() >= 0.88);  // of 120, of which 95 % are expected; they belong together in sixes
    CHECK(coverage.share() < 1);
    CHECK(coverage.off < 0.25);
}

TEST_CASE("the indices of the g-function lie in their intervals as often as these say", "[unit]") {
    const GFunction g;
    Coverage coverage;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const VarianceShares found = shares(each_alone(8), 1000, seed, g);
        for (std::size_t d = 0; d < 8; ++d) {
            coverage.add(found.factors[d].first, g.first({d}));
            coverage.add(found.factors[d].total, g.total({d}));
        }
    }
    CHECK(coverage.share() >= 0.88);
    CHECK(coverage.off < 0.2);
}

TEST_CASE("coordinates that count as one have the index of the group", "[unit]") {
    const GFunction g;
    Coverage coverage;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const VarianceShares found = shares({{0, 1}, {2, 3, 4, 5, 6, 7}}, 1000, seed, g);
        coverage.add(found.factors[0].first, g.first({0, 1}));
        coverage.add(found.factors[0].total, g.total({0, 1}));
        coverage.add(found.factors[1].total, g.total({2, 3, 4, 5, 6, 7}));
    }
    CHECK(coverage.share() >= 0.83);
    CHECK(coverage.off < 0.15);
}

TEST_CASE("of a linear function what each factor does alone is all that it does", "[unit]") {
    const VarianceShares found = shares(each_alone(2), 4000, 1, [](const Point& u) { return 2 * u[0] - u[1]; });
    CHECK(found.factors[0].first.value == Approx(0.8).margin(0.05));
    CHECK(found.factors[0].total.value == Approx(0.8).margin(0.05));
    CHECK(found.factors[1].total.value == Approx(0.2).margin(0.05));
    CHECK(found.variance == Approx(5.0 / 12).epsilon(0.05));
}

TEST_CASE("a factor that changes nothing has indices of exactly 0, and where nothing changes there are none",
          "[unit]") {
    const VarianceShares found = shares(each_alone(4), 50, 1, Ishigami());
    for (const Estimate& estimate : {found.factors[3].first, found.factors[3].total}) {
        CHECK(estimate.value == 0);
        CHECK(estimate.low == 0);
        CHECK(estimate.high == 0);
    }
    const VarianceShares none = shares(each_alone(2), 50, 1, [](const Point&) { return 3.0; });
    CHECK(none.variance == 0);
    CHECK(std::isnan(none.factors[0].first.value));
}

TEST_CASE("the share of the variance that is chance is found, and what all points share is none of it", "[unit]") {
    const RowsDesign design(each_alone(3), 1);
    constexpr unsigned chances = 4;
    const double noise = 2;
    const auto observed = observe(design, 2000 * design.points_per_row(), Ishigami(), noise, chances);
    const VarianceShares found = variance_shares(design, observed, 1, 50);
    const double left = noise * noise / chances;
    CHECK(found.chance == Approx(left / (Ishigami::variance() + left)).epsilon(0.1));
    CHECK(std::isnan(shares(each_alone(3), 20, 1, Ishigami()).chance));
}

TEST_CASE("rows that are not complete are left out", "[unit]") {
    const RowsDesign design(each_alone(3), 1);
    Observed observed = observe(design, 20 * design.points_per_row(), Ishigami());
    const VarianceShares nineteen = variance_shares(design, Observed(observed.begin(), observed.end() - 5), 1);
    observed.back().clear();
    const VarianceShares found = variance_shares(design, observed, 1);
    CHECK(found.rows == 19);
    CHECK(found.factors[0].total.value == nineteen.factors[0].total.value);
    CHECK(found.factors[0].total.low == nineteen.factors[0].total.low);
    CHECK(std::isnan(variance_shares(design, {}, 1).factors[0].first.value));
}

}  // namespace adem::test
