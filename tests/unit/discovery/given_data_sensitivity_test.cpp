#include "engine/discovery/given_data_sensitivity.hpp"

#include <catch2/catch.hpp>
#include <numbers>

#include "known_samples.hpp"

namespace adem::test {

using namespace discovery;

TEST_CASE("first-order indices of the Ishigami function are found in any sample", "[unit]") {
    const Columns columns = places(4, 20000, 1);
    const double pi = std::numbers::pi;
    const auto numbers = observed(
        columns,
        [&](const auto& u) {
            const auto x = [&](std::size_t d) { return pi * (2 * u[d] - 1); };
            return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
        },
        0, 1);
    const auto shares = first_order_shares(columns, numbers);
    CHECK(shares[0] == Approx(0.3139).margin(0.03));
    CHECK(shares[1] == Approx(0.4424).margin(0.06));  // parts of a twelfth of the axis blur its four waves
    CHECK(shares[2] == Approx(0).margin(0.01));
    CHECK(shares[3] == Approx(0).margin(0.01));
    CHECK(strongest_first(shares)[0] == 1);
}

TEST_CASE("of hundreds of factors that do nothing none looks strong more than once in twenty times", "[unit]") {
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const Columns columns = places(100, 60, seed);
        const auto numbers = observed(
            columns, [](const auto&) { return 0; }, 1, seed);
        const auto all = strengths(columns, numbers, seed, 99);
        found += std::any_of(all.begin(), all.end(), [](const Strength& one) { return one.p_value <= 0.05; }) ? 1 : 0;
    }
    CHECK(found <= 12);  // five expected; more than twelve in one of a thousand
}

TEST_CASE("one strong factor is found among hundreds", "[unit]") {
    const Columns columns = places(300, 90, 5);
    const auto numbers = observed(
        columns, [](const auto& u) { return 4 * u[123]; }, 1, 5);
    const auto all = strengths(columns, numbers, 5);
    CHECK(all[123].p_value <= 0.01);
    CHECK(all[123].share == Approx(4.0 / 7).margin(0.2));
    // The mirrored number has the same strengths, to the bit.
    const auto mirror = strengths(columns, mirrored(numbers), 5);
    for (std::size_t f = 0; f < all.size(); ++f) {
        CHECK(all[f].share == mirror[f].share);
        CHECK(all[f].p_value == mirror[f].p_value);
    }
}

TEST_CASE("what is stronger is not by chance more often, also where one point alone differs", "[unit]") {
    const Columns columns = places(40, 150, 2);
    std::vector<double> numbers(150, 0.0);
    numbers[7] = 1;
    const auto all = strengths(columns, numbers, 2);
    for (const Strength& one : all) {
        CHECK(one.p_value > 0.05);
        for (const Strength& other : all)
            if (one.share > other.share + 1e-6) CHECK(one.p_value <= other.p_value);
    }
}

TEST_CASE("a factor or a number that does not vary has no strength", "[unit]") {
    Columns columns = places(2, 50, 1);
    columns[1].assign(50, 3.0);
    const auto all = strengths(columns, columns[0], 1);
    CHECK(all[0].share > 0.8);
    CHECK((all[1].share == 0 && all[1].p_value == 1));
    for (const Strength& one : strengths(columns, std::vector<double>(50, 2.0), 1))
        CHECK((one.share == 0 && one.p_value == 1));
}

}  // namespace adem::test
