#include "engine/base/plain_array.hpp"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

using namespace adem;

namespace {

std::vector<int> values_of(const PlainArray<int>& array) { return {array.data(), array.data() + array.size()}; }

}  // namespace

TEST_CASE("an array keeps its values when it grows and shrinks, and new ones are the first value", "[unit]") {
    PlainArray<int> array;
    CHECK(array.size() == 0);
    array.resize(2, 7);
    array.data()[1] = 8;
    array.resize(4);
    CHECK(values_of(array) == std::vector<int>{7, 8, 0, 0});
    array.resize(1);
    array.resize(3, 5);
    CHECK(values_of(array) == std::vector<int>{7, 5, 5});
    array.resize(0);
    CHECK(values_of(array).empty());
    array.resize(1, 9);
    CHECK(values_of(array) == std::vector<int>{9});
}

TEST_CASE("a copy of an array is independent, and one that is moved from is empty", "[unit]") {
    const std::vector<int> first{1, 2, 3};
    PlainArray<int> array{std::span(first)};
    PlainArray<int> copy = array;
    copy.data()[0] = 9;
    CHECK(values_of(array) == first);
    CHECK(values_of(copy) == std::vector<int>{9, 2, 3});
    const PlainArray<int> taken = std::move(array);
    CHECK(values_of(taken) == first);
    CHECK(array.size() == 0);
    array = std::move(copy);
    CHECK(values_of(array) == std::vector<int>{9, 2, 3});
    CHECK(copy.size() == 0);
}
