#include "engine/base/exact_sum.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstddef>
#include <vector>

#include "engine/base/identity.hpp"

using namespace adem;

namespace {

/// Numbers of very different sizes and both signs.
std::vector<double> scattered(std::size_t count) {
    std::vector<double> numbers;
    for (std::uint64_t i = 0; i < count; ++i) {
        const double size = std::ldexp(1.0, static_cast<int>(mix(i) % 60) - 25);
        numbers.push_back(size * (static_cast<double>(mix(i + count)) * 0x1p-63 - 1));
    }
    return numbers;
}

ExactSum sum_of(const std::vector<double>& numbers, std::size_t from, std::size_t until) {
    ExactSum sum;
    for (std::size_t i = from; i < until; ++i) sum.add(numbers[i]);
    return sum;
}

}  // namespace

TEST_CASE("an exact sum does not depend on the order of its terms", "[unit]") {
    std::vector<double> numbers = scattered(5000);
    const ExactSum forwards = sum_of(numbers, 0, numbers.size());
    std::reverse(numbers.begin(), numbers.end());
    CHECK(sum_of(numbers, 0, numbers.size()) == forwards);
    std::sort(numbers.begin(), numbers.end());
    CHECK(sum_of(numbers, 0, numbers.size()).value() == forwards.value());
}

TEST_CASE("an exact sum does not depend on how its terms are grouped", "[unit]") {
    const std::vector<double> numbers = scattered(1000);
    const ExactSum whole = sum_of(numbers, 0, 1000);
    for (const std::size_t size : {1u, 7u, 64u, 999u}) {
        ExactSum merged;
        for (std::size_t i = 0; i < 1000; i += size)
            merged.merge(sum_of(numbers, i, std::min<std::size_t>(i + size, 1000)));
        CHECK(merged == whole);
    }
}

TEST_CASE("what is added and taken away leaves nothing", "[unit]") {
    ExactSum sum;
    for (const double x : scattered(1000)) sum.add(x);
    for (const double x : scattered(1000)) sum.add(-x);
    CHECK(sum.value() == 0);
    CHECK(sum == ExactSum{});
}

TEST_CASE("terms on the grid are kept exactly, others to the nearest step", "[unit]") {
    const auto alone = [](double x) {
        ExactSum sum;
        sum.add(x);
        return sum.value();
    };
    for (const double x : {0.0, 1.0, -3.25, 0x1p-32, 0x1p40, -0x1p40, 1234567.875}) CHECK(alone(x) == x);
    for (const double x : {0.1, 1.0 / 3, -2.0 / 7, 1e-6, 524288.1, 1048576.3, 1e9 / 7, -1e12 / 7}) {
        CHECK(std::abs(alone(x) - x) <= 0x1p-33);
    }
    CHECK(alone(0x1p-34) == 0);
}

TEST_CASE("small terms survive beside large ones", "[unit]") {
    ExactSum sum;
    sum.add(0x1p40);
    for (int i = 0; i < 1024; ++i) sum.add(0x1p-20);
    sum.add(-0x1p40);
    CHECK(sum.value() == 0x1p-10);
}

TEST_CASE("a weighted term counts as often as it weighs", "[unit]") {
    ExactSum weighted, repeated;
    weighted.add(0.375, 3);
    for (int i = 0; i < 3; ++i) repeated.add(0.375);
    CHECK(weighted == repeated);
}

TEST_CASE("a term that no sum can hold makes the sum not a number for good", "[unit]") {
    for (const double x : {math::not_a_number, math::infinity, -math::infinity, 0x1.1p40, -0x1.1p40}) {
        ExactSum sum;
        sum.add(x);
        sum.add(1);
        CHECK(std::isnan(sum.value()));
        ExactSum merged;
        merged.merge(sum);
        CHECK(std::isnan(merged.value()));
    }
}
