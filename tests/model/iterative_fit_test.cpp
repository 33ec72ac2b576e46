#include "models/population/iterative_fit.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <numeric>

using namespace adem::model;

namespace {

double odds_ratio(const NumberTable& t) { return t[0][0] * t[1][1] / (t[0][1] * t[1][0]); }

}  // namespace

TEST_CASE("a fitted table has the totals asked for and the odds ratio of its seed", "[model]") {
    const NumberTable seed{{8, 2}, {3, 9}};
    const std::array rows{70.0, 30.0}, columns{20.0, 80.0};
    const NumberTable table = fitted(seed, rows, columns);
    CHECK(error_of(table, rows, columns) < 1e-6);
    CHECK(odds_ratio(table) == Approx(odds_ratio(seed)));
    CHECK(odds_ratio(seed) == Approx(12));
}

TEST_CASE("a seed without association becomes rows times columns over the whole", "[model]") {
    const NumberTable table = fitted({{1, 1, 1}, {1, 1, 1}}, std::array{40.0, 60.0}, std::array{10.0, 30.0, 60.0});
    CHECK(table[0][0] == Approx(4));
    CHECK(table[1][1] == Approx(18));
    CHECK(table[1][2] == Approx(36));
}

TEST_CASE("a table that has its totals already is not changed, and a cell of nothing stays nothing", "[model]") {
    const NumberTable seed{{3, 0}, {2, 5}};
    const NumberTable same = fitted(seed, std::array{3.0, 7.0}, std::array{5.0, 5.0});
    CHECK(same[0][0] == Approx(3));
    CHECK(same[0][1] == 0);
    CHECK(fitted(seed, std::array{30.0, 70.0}, std::array{60.0, 40.0})[0][1] == 0);
}

TEST_CASE("columns are scaled to what the rows add up to, and empty rows stay empty", "[model]") {
    const NumberTable table = fitted({{1, 1}, {1, 3}, {2, 1}}, std::array{10.0, 0.0, 10.0}, std::array{1.0, 3.0});
    CHECK(table[1][0] + table[1][1] == 0);
    CHECK(table[0][0] + table[2][0] == Approx(5));
}

TEST_CASE("a table in whole numbers has exactly its totals and lies near the fitted one", "[model]") {
    const std::array rows{17, 0, 5, 78};
    const std::array columns{33, 60, 7};
    const std::vector<double> row_totals(rows.begin(), rows.end()), column_totals(columns.begin(), columns.end());
    const NumberTable table = fitted({{5, 2, 1}, {1, 1, 1}, {0.1, 3, 9}, {1, 4, 0.2}}, row_totals, column_totals);
    const auto whole = in_whole_numbers(table, rows, columns);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        CHECK(std::accumulate(whole[r].begin(), whole[r].end(), 0) == rows[r]);
        for (std::size_t c = 0; c < columns.size(); ++c) CHECK(std::abs(whole[r][c] - table[r][c]) < 2);
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        int sum = 0;
        for (const auto& row : whole) sum += row[c];
        CHECK(sum == columns[c]);
    }
}
