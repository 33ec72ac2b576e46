#include "engine/state/relocation.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "engine/random/draw.hpp"

using namespace adem;

namespace {

constexpr int nobody = -1;

/// The same with a second array.
std::vector<int> relocated(const std::vector<int>& values, std::size_t width, const std::vector<Row>& new_row,
                           std::size_t rows) {
    std::vector<int> moved(rows * width, nobody);
    for (std::size_t row = 0; row < new_row.size(); ++row)
        for (std::size_t k = 0; k < width; ++k)
            if (new_row[row] != no_row) moved[new_row[row] * width + k] = values[row * width + k];
    return moved;
}

}  // namespace

TEST_CASE("values follow upwards, downwards and both within the memory where they are", "[unit]") {
    for (int trial = 0; trial < 500; ++trial) {
        const Draws draws(Stream::of(1, 0), {identity_of("relocation"), Month{trial}, 1});
        unsigned drawn = 0;
        const auto next = [&](unsigned below) { return static_cast<std::size_t>(draws.below(below, drawn++)); };
        // Rows that are free, then rows that are left open where others go, then rows that go there.
        std::vector<Row> new_row;
        Row to = 0;
        for (auto blocks = next(6); blocks-- > 0;) {
            new_row.resize(new_row.size() + next(4), no_row);
            to += static_cast<Row>(next(4));
            for (auto there = next(5); there-- > 0;) new_row.push_back(to++);
        }
        new_row.resize(new_row.size() + next(6), no_row);
        const std::size_t rows = to + next(6), width = 1 + next(3);
        std::vector<int> values(new_row.size() * width);
        std::iota(values.begin(), values.end(), 0);
        const std::vector<int> expected = relocated(values, width, new_row, rows);
        Relocation(new_row, rows).apply(values, width, nobody);
        REQUIRE(values == expected);
    }
}

TEST_CASE("of a table in which nobody is nothing is left but first values", "[unit]") {
    std::vector<int> values{1, 2, 3};
    Relocation(std::vector<Row>(3, no_row), 2).apply(values, 1, nobody);
    CHECK(values == std::vector<int>{nobody, nobody});
    Relocation({}, 0).apply(values, 1, nobody);
    CHECK(values.empty());
}
