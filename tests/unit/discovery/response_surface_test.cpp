#include "engine/discovery/response_surface.hpp"

#include <catch2/catch.hpp>

#include "engine/discovery/break_even.hpp"
#include "known_samples.hpp"

namespace adem::test {

using namespace discovery;

namespace {

double plane(const std::vector<double>& u) { return u[0] + u[1] - 1; }

ResponseSurface surface(const Truth& truth, std::size_t factors, std::uint32_t points, double noise, std::uint64_t seed,
                        unsigned resamples = 300) {
    const Columns columns = places(factors, points, seed);
    return {columns, observed(columns, truth, noise, seed), seed, resamples};
}

}  // namespace

TEST_CASE("a plane through 0 gives its break-even line", "[unit]") {
    const ResponseSurface exact = surface(plane, 2, 60, 0, 1);
    CHECK(exact.cross_validated() == Approx(1));
    for (const double x : {0.1, 0.3, 0.5, 0.8}) {
        const Along along = break_even(exact, {x, 0.5}, 1);
        REQUIRE(along.crossings.size() == 1);
        CHECK(along.crossings[0].at == Approx(1 - x).margin(1e-9));
        CHECK(along.crossings[0].above == 1);
        CHECK(along.crossings[0].high - along.crossings[0].low <= 0.0101);
    }
}

TEST_CASE("the break-even line of a noisy plane lies in its interval as often as that says", "[unit]") {
    int held = 0, all = 0, between = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const ResponseSurface noisy = surface(plane, 2, 80, 0.4, seed);
        for (const double x : {0.3, 0.5, 0.7}) {
            ++all;
            // What is told from 0 at the true line is what the interval of the line leaves out.
            held += noisy.height({x, 1 - x}).sign() == 0 ? 1 : 0;
        }
        const Along along = break_even(noisy, {0.5, 0.5}, 1);
        REQUIRE(along.crossings.size() >= 1);
        for (const BreakEven& one : along.crossings) CHECK((one.low <= one.at && one.at <= one.high));
        between += std::any_of(along.crossings.begin(), along.crossings.end(),
                               [](const BreakEven& one) { return one.low <= 0.5 && one.high >= 0.5; });
    }
    CHECK(between >= 106);  // of 120, of which 95 % are expected; less than 106 in about one of a thousand
    CHECK(between < 120);
    const double share = static_cast<double>(held) / all;
    CHECK(share >= 0.90);  // of 360 in threes, of which 95 % are expected
    CHECK(share <= 0.99);
}

TEST_CASE("a curve that goes through 0 twice has two break-evens, and none where it stays on one side", "[unit]") {
    const Truth bowl = [](const auto& u) { return 16 * (u[1] - 0.25) * (u[1] - 0.75) + u[0] - 0.5; };
    const ResponseSurface found = surface(bowl, 3, 120, 0.02, 2);
    const Along twice = break_even(found, {0.5, 0.5, 0.5}, 1);
    REQUIRE(twice.crossings.size() == 2);
    CHECK(twice.crossings[0].at == Approx(0.25).margin(0.01));
    CHECK(twice.crossings[1].at == Approx(0.75).margin(0.01));
    CHECK((twice.crossings[0].above == -1 && twice.crossings[1].above == 1));
    const Truth high = [&](const auto& u) { return bowl(u) + 3; };
    const Along never = break_even(surface(high, 3, 120, 0.02, 2), {0.5, 0.5, 0.5}, 1);
    CHECK(never.crossings.empty());
    CHECK(never.everywhere == 1);
}

TEST_CASE("a surface of noise explains nothing of points it has not seen", "[unit]") {
    int believed = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed)
        believed += surface([](const auto&) { return 0; }, 3, 60, 1, seed, 0).cross_validated() > 0.2 ? 1 : 0;
    CHECK(believed == 0);
    double share = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        share += surface(plane, 2, 200, 0.4, seed, 0).cross_validated() / 20;
    CHECK(share == Approx(1.0 / 6 / (1.0 / 6 + 0.16)).margin(0.04));
}

TEST_CASE("what a surface says of a point that was left out is what it says when it never saw that point", "[unit]") {
    Columns columns = places(2, 40, 4);
    std::vector<double> numbers = observed(columns, plane, 0.3, 4);
    const ResponseSurface all(columns, numbers, 4, 0);
    const Place last{columns[0].back(), columns[1].back()};
    for (auto& column : columns) column.pop_back();
    numbers.pop_back();
    CHECK(all.left_out().back() == Approx(ResponseSurface(columns, numbers, 4, 0).at(last)));
}

TEST_CASE("the mirrored number has the mirrored surface, to the bit", "[unit]") {
    const Columns columns = places(3, 70, 9);
    const auto numbers = observed(columns, plane, 0.5, 9);
    const ResponseSurface one(columns, numbers, 9), other(columns, mirrored(numbers), 9);
    CHECK(one.cross_validated() == other.cross_validated());
    for (const double x : {0.05, 0.4, 0.9}) {
        const Height a = one.height({x, 0.3, 0.6}), b = other.height({x, 0.3, 0.6});
        CHECK(a.value == -b.value);
        CHECK(a.low == -b.high);
        CHECK(a.high == -b.low);
        const Along up = break_even(one, {x, 0.5, 0.5}, 1), down = break_even(other, {x, 0.5, 0.5}, 1);
        REQUIRE(up.crossings.size() == down.crossings.size());
        for (std::size_t k = 0; k < up.crossings.size(); ++k) {
            CHECK(up.crossings[k].at == down.crossings[k].at);
            CHECK(up.crossings[k].low == down.crossings[k].low);
            CHECK(up.crossings[k].above == -down.crossings[k].above);
        }
    }
}

}  // namespace adem::test
