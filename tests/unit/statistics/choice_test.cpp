#include "engine/statistics/choice.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

using namespace adem;
using statistics::choices;

namespace {

const double nothing = std::numeric_limits<double>::quiet_NaN();
using Values = std::vector<std::vector<double>>;

}  // namespace

TEST_CASE("who is best, how much is lost by choosing otherwise, and who is worse than the reference", "[unit]") {
    const Values values{{5, 1, 4, 2}, {3, 3, 3, 3}, {0, 3, 2, 9}};
    const auto found = choices(values, 1, Good::up);
    REQUIRE(found.size() == 3);
    CHECK(found[0].share_best == 0.5);
    CHECK(found[1].share_best == 0.125);  // it shares one world of four
    CHECK(found[2].share_best == 0.375);
    CHECK(found[0].regret == (0 + 2 + 0 + 7) / 4.0);
    CHECK(found[0].largest_regret == 7);
    CHECK(found[1].regret == (2 + 0 + 1 + 6) / 4.0);
    CHECK(found[2].largest_regret == 5);
    CHECK(found[0].share_worse == 0.5);
    CHECK(found[2].share_worse == 0.5);
    CHECK(found[1].share_worse == 0);
    CHECK(std::isnan(found[1].worse_interval.low));
    CHECK(found[0].best_interval.low == statistics::wilson(0.5, 4).low);
    CHECK(found[0].n == 4);
}

TEST_CASE("where less is better everything turns round", "[unit]") {
    const Values up{{5, 1, 4, 2}, {3, 3, 3, 3}}, down{{-5, -1, -4, -2}, {-3, -3, -3, -3}};
    const auto more = choices(up, 1, Good::up), less = choices(down, 1, Good::down);
    for (std::size_t p = 0; p < 2; ++p) {
        CHECK(more[p].share_best == less[p].share_best);
        CHECK(more[p].share_worse == less[p].share_worse);
        CHECK(more[p].regret == less[p].regret);
        CHECK(more[p].worst_decile == -less[p].worst_decile);
    }
}

TEST_CASE("the worst decile is the mean of the worst tenth of the worlds, at least of one", "[unit]") {
    std::vector<double> ramp;
    for (int k = 40; k > 0; --k) ramp.push_back(k);
    CHECK(choices({ramp}, 0, Good::up)[0].worst_decile == 2.5);     // of 1, 2, 3 and 4
    CHECK(choices({ramp}, 0, Good::down)[0].worst_decile == 38.5);  // of 37 to 40
    CHECK(choices({{5, 3, 4}}, 0, Good::up)[0].worst_decile == 3);
}

TEST_CASE("shares of the best add up to one, and equal policies share them without regret", "[unit]") {
    const auto equal = choices({{1, 2}, {1, 2}, {1, 2}, {1, 2}}, 0, Good::up);
    for (const auto& one : equal) {
        CHECK(one.share_best == 0.25);
        CHECK(one.regret == 0);
        CHECK(one.share_worse == 0);
    }
}

TEST_CASE("worlds in which a policy has no value do not count, and without a direction nothing is best", "[unit]") {
    const auto found = choices({{1, nothing, 3}, {2, 5, 2}}, 0, Good::up);
    CHECK(found[0].n == 2);
    CHECK(found[0].share_best == 0.5);
    CHECK(std::isnan(choices({{1}, {2}}, 0, Good::neither)[0].share_best));
    CHECK(std::isnan(choices({{nothing}, {2}}, 0, Good::up)[1].regret));
    CHECK(choices({{1, 1, 0, 0}, {0, 0, 1, 1}}, 0, Good::up, 2)[0].best_interval.low == statistics::wilson(0.5, 2).low);
}
