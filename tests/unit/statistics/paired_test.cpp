#include "engine/statistics/paired.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "engine/statistics/summary.hpp"

namespace statistics = adem::statistics;
using adem::Good;

namespace {
const double nothing = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("a paired difference agrees with the textbook", "[unit]") {
    const std::vector<double> a{5, 7, 9, 6}, b{4, 7, 6, 8};  // differences 1 0 3 -2
    const statistics::PairedDifference up = statistics::compare(a, b, Good::up);
    CHECK(up.mean == 0.5);
    const double half = 3.182446305284263 * std::sqrt(13.0 / 3) / 2;  // R: qt(.975, 3), sd of the differences
    CHECK(up.low == Approx(0.5 - half).epsilon(1e-12));
    CHECK(up.high == Approx(0.5 + half).epsilon(1e-12));
    CHECK(up.share_better == 2.5 / 4);
    CHECK(up.n == 4);
    CHECK(statistics::compare(a, b, Good::down).share_better == 1.5 / 4);
    CHECK(std::isnan(statistics::compare(a, b, Good::neither).share_better));
    CHECK(std::isnan(statistics::compare(a, b, Good::neither).share_interval.low));
}

TEST_CASE("an interval ends at 0 when the p-value is 0.05", "[unit]") {
    const double t = statistics::student_t_quantile(0.975, 3);
    for (const double shift : {0.999, 1.001}) {
        std::vector<double> a{-1, -1, 1, 1}, b(4, 0.0);  // mean 0, standard error sqrt(4 / 3) / 2
        for (double& value : a) value += shift * t * std::sqrt(4.0 / 3) / 2;
        const auto found = statistics::compare(a, b, Good::up);
        CHECK((found.low > 0) == (found.p_value < 0.05));
        CHECK(found.p_value == Approx(0.05).epsilon(0.01));
    }
    CHECK(statistics::student_t_two_sided(1, 1) == Approx(0.5).epsilon(1e-12));  // Cauchy
}

TEST_CASE("swapping the two sides mirrors a paired difference", "[unit]") {
    const std::vector<double> a{0.1, 0.7, 0.35, nothing, 0.2}, b{0.3, 0.1, 0.35, 0.5, 0.9};
    const statistics::PairedDifference ab = statistics::compare(a, b, Good::up),
                                       ba = statistics::compare(b, a, Good::up);
    CHECK(ab.mean == -ba.mean);
    CHECK(ab.low == -ba.high);
    CHECK(ab.share_better + ba.share_better == 1);
    CHECK(ab.share_interval.low == Approx(1 - ba.share_interval.high));
    CHECK(ab.p_value == Approx(ba.p_value));
    CHECK(ab.variance_saved == Approx(ba.variance_saved));
    CHECK(ab.n == 4);
}

TEST_CASE("identical sides differ by exactly nothing and neither is better", "[unit]") {
    const std::vector<double> a{0.1, 0.2, 0.3};
    const statistics::PairedDifference same = statistics::compare(a, a, Good::down);
    CHECK(same.mean == 0);
    CHECK(same.low == 0);
    CHECK(same.high == 0);
    CHECK(same.share_better == 0.5);
    CHECK(same.p_value == 1);
    CHECK(same.variance_saved == 1);
}

TEST_CASE("pairing saves what is common: all of it, none, or less than none when sides go against each other",
          "[unit]") {
    const std::vector<double> a{1, 2, 3, 4}, higher{3, 4, 5, 6}, against{4, 3, 2, 1}, apart{1, -1, -1, 1};
    CHECK(statistics::compare(a, higher, Good::up).variance_saved == Approx(1));
    CHECK(statistics::compare(a, higher, Good::up).p_value == 0);
    CHECK(statistics::compare(a, apart, Good::up).variance_saved == Approx(0).margin(1e-12));
    CHECK(statistics::compare(a, against, Good::up).variance_saved == Approx(-1));
    CHECK(std::isnan(statistics::compare(std::vector{1.0, 1.0}, std::vector{2.0, 2.0}, Good::up).variance_saved));
}

TEST_CASE("one pair gives a difference without an interval, and no pair gives nothing", "[unit]") {
    const statistics::PairedDifference one = statistics::compare(std::vector{2.0}, std::vector{1.0}, Good::up);
    CHECK(one.mean == 1);
    CHECK(std::isnan(one.low));
    CHECK(std::isnan(one.p_value));
    CHECK(one.share_better == 1);
    const statistics::PairedDifference none = statistics::compare(std::vector{nothing}, std::vector{1.0}, Good::up);
    CHECK(std::isnan(none.mean));
    CHECK(std::isnan(none.share_better));
    CHECK(none.n == 0);
    CHECK_THROWS_AS(statistics::compare(std::vector{1.0}, std::vector<double>{}, Good::up), std::invalid_argument);
}

TEST_CASE("replicates that share their parameters count as one for intervals", "[unit]") {
    const std::vector<double> a{5, 7, 9, 6, 4, 4}, b{4, 7, 6, 8, 1, 3}, nil(3, 0.0);
    const std::vector<double> means{0.5, 0.5, 2};  // of the differences 1 0, 3 -2, 3 1
    const auto pairs = statistics::compare(a, b, Good::up, 2), of_means = statistics::compare(means, nil, Good::up);
    CHECK(pairs.mean == of_means.mean);
    CHECK(pairs.low == Approx(of_means.low));
    CHECK(pairs.p_value == Approx(of_means.p_value));
    CHECK(pairs.n == 6);
    CHECK(pairs.share_better == 4.5 / 6);  // of all replicates
    CHECK(pairs.share_interval.low == statistics::wilson(4.5 / 6, 3).low);
    CHECK(statistics::means_by_draw(std::vector{1.0, nothing, nothing, nothing, 5.0}, 2)[0] == 1);
    CHECK(std::isnan(statistics::means_by_draw(std::vector{1.0, nothing, nothing, nothing, 5.0}, 2)[1]));
    const auto gap =
        statistics::compare(std::vector{1.0, 9.0, 3.0, 4.0}, std::vector{0.0, nothing, 0.0, 0.0}, Good::up, 2);
    CHECK(gap.mean == (1 + 3.5) / 2);  // what is missing on one side counts on neither
}
