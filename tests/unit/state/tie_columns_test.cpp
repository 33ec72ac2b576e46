#include "engine/state/tie_columns.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/base/identity.hpp"

using namespace adem;

namespace {

constexpr Row rows = 83;  // not a multiple of sixteen
constexpr float bound = 0.25F;

double number(std::uint64_t k) { return static_cast<double>(mix(k) >> 11) * 0x1p-53; }

Ties some_ties() {
    Ties ties(12);
    ties.resize(rows);
    for (std::uint64_t k = 0; k < 300; ++k) {
        const auto a = static_cast<Row>(number(2 * k) * (rows - 5)), b = static_cast<Row>(number(2 * k + 1) * rows);
        if (a != b && !ties.full(a) && !ties.full(b) && ties.find(a, b) == nullptr) ties.make(a, b, 1, 0);
    }
    return ties;
}

std::vector<float> some_values() {
    std::vector<float> values;
    for (std::uint64_t row = 0; row < rows; ++row) values.push_back(static_cast<float>(number(1000 + row)));
    return values;
}

float mean_of_near(const Ties& ties, Row row, const std::vector<float>& values) {
    float sum = 0, count = 0;
    for (const Tie& tie : ties.of(row)) {
        if (std::abs(values[tie.other] - values[row]) > bound) continue;
        sum += values[tie.other];
        count += 1;
    }
    return count > 0 ? sum / count : values[row];
}

void check_all(const TieColumns& columns, const Ties& ties) {
    const std::vector<float> values = some_values();
    std::vector<float> means(columns.groups() * TieColumns::rows_at_once);
    near_means(columns, {0, columns.groups()}, values, bound, means.data());
    for (Row row = 0; row < rows; ++row) REQUIRE(means[row] == mean_of_near(ties, row, values));
}

}  // namespace

TEST_CASE("means over who is near are those of a plain loop over ties, also of rows that fill no group",
          "[unit][lanes]") {
    const Ties ties = some_ties();
    TieColumns columns;
    columns.follow(ties);
    CHECK(columns.groups() == 6);
    check_all(columns, ties);
}

TEST_CASE("some groups have the means that all of them have", "[unit]") {
    TieColumns columns;
    columns.follow(some_ties());
    std::vector<float> all(columns.groups() * TieColumns::rows_at_once), some(2 * TieColumns::rows_at_once);
    const std::vector<float> values = some_values();
    near_means(columns, {0, columns.groups()}, values, bound, all.data());
    near_means(columns, {2, 4}, values, bound, some.data());
    CHECK(std::equal(some.begin(), some.end(), all.begin() + 2 * TieColumns::rows_at_once));
}

TEST_CASE("columns follow ties that are made, cut and moved", "[unit]") {
    Ties ties = some_ties();
    TieColumns columns;
    columns.follow(ties);
    ties.cut(ties.of(3)[0].other, 3);
    columns.follow(ties);
    check_all(columns, ties);
    ties.make(80, 81, 1, 0);
    columns.follow(ties);
    check_all(columns, ties);
    while (ties.degree(20) > 0) ties.cut(20, ties.of(20).back().other);
    ties.move_row(30, 20);
    columns.follow(ties);
    check_all(columns, ties);
}
