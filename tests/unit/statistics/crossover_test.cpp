#include "engine/statistics/crossover.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

using namespace adem::statistics;

namespace {

const double nothing = std::numeric_limits<double>::quiet_NaN();
const double never = std::numeric_limits<double>::infinity();

/// Records of months 1, 2, 3, ...
Lead lead_of(const std::vector<double>& ahead) {
    Lead lead;
    for (std::size_t k = 0; k < ahead.size(); ++k) lead.add(static_cast<int>(k) + 1, ahead[k], 1);
    return lead;
}

}  // namespace

TEST_CASE("one stays ahead from the month after it was last behind or level", "[unit]") {
    CHECK(lead_of({-1, 2, -1, 3, 4}).level() == 4);
    CHECK(lead_of({-1, 0, 5}).level() == 3);
    CHECK(lead_of({1, 2, 3}).level() == 1);
    CHECK(lead_of({1, 2, -3}).level() == never);
    CHECK(lead_of({1, 2, 0}).level() == never);
    CHECK(lead_of({1, 2, -3}).level(true) == 3);
    CHECK(lead_of({1, 2, 0}).level(true) == never);
}

TEST_CASE("an investment pays off when what came later makes up for what it cost at first", "[unit]") {
    CHECK(lead_of({-3, 1, 1, 1, 1}).cumulative() == 5);  // -3 -2 -1 0 1
    CHECK(lead_of({-3, 1, 1, 1}).cumulative() == never);
    CHECK(lead_of({5, -1, -1}).cumulative() == 1);
    CHECK(lead_of({5, -1, -1}).level() == never);
    CHECK(lead_of({-1, 2}).cumulative(true) == never);
}

TEST_CASE("a yearly record stands for a year", "[unit]") {
    Lead lead;
    lead.add(1, -6, 1);
    lead.add(13, 1, 12);
    CHECK(lead.cumulative() == 13);
}

TEST_CASE("what is not defined says nothing", "[unit]") {
    CHECK(lead_of({1, nothing, 2}).level() == 1);
    CHECK(std::isnan(lead_of({nothing, nothing}).level()));
    CHECK(std::isnan(lead_of({}).cumulative()));
}

TEST_CASE("the distribution tells months, always and never", "[unit]") {
    const Crossover found = crossover(std::vector<double>{12, 1, never, 7, nothing, 1, 30, 30, 9, 2, never}, 1);
    CHECK(found.n == 10);
    CHECK(found.share_always == 0.2);
    CHECK(found.share_never == 0.2);
    CHECK(found.never_interval.low == wilson(0.2, 10).low);
    CHECK(found.p05 == 1);
    CHECK(found.p25 == 2);  // sorted: 1 1 2 7 9 12 30 30 never never
    CHECK(found.p50 == 9);
    CHECK(found.p75 == 30);
    CHECK(found.p95 == never);
    CHECK(crossover(std::vector<double>{1, 1, 1, never}, 1, 2).never_interval.low == wilson(0.25, 2).low);
    CHECK(crossover(std::vector{nothing}, 1).n == 0);
    CHECK(std::isnan(crossover(std::vector{nothing}, 1).p50));
}
