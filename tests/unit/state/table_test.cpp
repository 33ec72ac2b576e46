#include "engine/state/table.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "engine/random/draw.hpp"

using namespace adem;

namespace {

struct Thing {
    static constexpr EntityInfo info{"thing", "for tests"};
};
struct Size : Column<Thing, float> {
    static constexpr ColumnInfo info{"size", "m", 0, 10, "Size", 1.5};
};
struct Friends : Column<Thing, Ref<Thing>> {
    static constexpr ColumnInfo info{"friend", "1", 0, 0, "Friend", 0};
};

Table things(std::vector<std::size_t> capacity) {
    Table table(Thing::info, entity_index<Thing>);
    table.add_column(column_maker<Size>().make());
    table.add_column(column_maker<Friends>().make());
    table.lay_out(capacity);
    return table;
}

float& size_of(Table& table, Row row) { return static_cast<TypedColumn<float>&>(*table.columns()[0]).live()[row]; }

Identity number(std::uint64_t n) { return derive(identity_of("thing"), n); }

}  // namespace

TEST_CASE("every neighbourhood has a block of its own", "[unit]") {
    Table table = things({2, 0, 3});
    CHECK(table.rows() == 5);
    CHECK(table.occupy(0, number(1)) == 0);
    CHECK(table.occupy(2, number(2)) == 2);
    CHECK(table.occupy(2, number(3)) == 3);
    CHECK(table.occupy(1, number(4)) == no_row);
    CHECK(table.neighbourhood_of(1) == 0);
    CHECK(table.neighbourhood_of(2) == 2);
    CHECK(table.neighbourhood_of(4) == 2);
    CHECK(table.count() == 3);
    CHECK(table.count(2) == 2);
    CHECK(table.find(number(3)) == 3);
    CHECK(table.find(number(9)) == no_row);
}

TEST_CASE("a new row has first values, also in a slot that was used", "[unit]") {
    Table table = things({1});
    const Row row = table.occupy(0, number(1));
    CHECK(size_of(table, row) == 1.5F);
    size_of(table, row) = 7;
    CHECK(table.occupy(0, number(2)) == no_row);
    table.vacate(row);
    CHECK(table.occupy(0, number(2)) == row);
    CHECK(size_of(table, row) == 1.5F);
}

TEST_CASE("whoever comes gets the lowest free row, whatever went before", "[unit]") {
    Table table = things({16, 16});
    std::set<Row> free[2];
    for (Row row = 0; row < 32; ++row) free[row / 16].insert(row);
    for (int step = 0; step < 3000; ++step) {
        const Draws draws(Stream::of(1, 0), {identity_of("table"), Month{step}, 1});
        const auto n = static_cast<std::size_t>(draws.below(2, 0));
        const auto row = static_cast<Row>(draws.below(32, 1));
        if (draws.chance(0.55, 2)) {
            const Row got = table.occupy(n, number(static_cast<std::uint64_t>(step)));
            REQUIRE(got == (free[n].empty() ? no_row : *free[n].begin()));
            free[n].erase(got);
        } else if (table.occupied(row)) {
            table.vacate(row);
            free[row / 16].insert(row);
        }
        REQUIRE(table.count(n) == 16 - free[n].size());
    }
}

TEST_CASE("a table counts who comes and goes, whatever becomes of its rows", "[unit]") {
    Table table = things({3, 2});
    for (std::uint64_t n = 1; n <= 3; ++n) table.occupy(0, number(n));
    table.occupy(1, number(4));
    table.vacate(1);
    table.vacate(1);
    CHECK(table.count(0) == 2);
    CHECK(table.count(1) == 1);
    const Table copy = table;
    table.lay_out(std::vector<std::size_t>{4, 4});
    CHECK(table.count() == 3);
    CHECK(table.count(0) == 2);
    table.restore({number(1), Identity{}, number(2)}, {copy.block(0)});
    CHECK(table.count() == 2);
    CHECK(copy.count(1) == 1);
}

TEST_CASE("a new lay-out keeps everybody's values and order, without holes", "[unit]") {
    Table table = things({4, 4});
    for (std::uint64_t k = 0; k < 4; ++k) size_of(table, table.occupy(0, number(k))) = static_cast<float>(k);
    for (std::uint64_t k = 4; k < 6; ++k) size_of(table, table.occupy(1, number(k))) = static_cast<float>(k);
    table.vacate(1);
    const std::vector<std::size_t> capacity{3, 10};
    const auto new_row = table.lay_out(capacity);
    CHECK(new_row == std::vector<Row>{0, no_row, 1, 2, 3, 4, no_row, no_row});
    CHECK(table.rows() == 13);
    CHECK(table.block(0).high == 3);
    CHECK(table.block(1).begin == 3);
    CHECK(table.block(1).high == 5);
    for (const std::uint64_t k : {0U, 2U, 3U, 4U, 5U})
        CHECK(size_of(table, table.find(number(k))) == static_cast<float>(k));
    CHECK(size_of(table, 9) == 1.5F);
    CHECK(table.occupy(0, number(7)) == no_row);
    CHECK(table.occupy(1, number(8)) == 5);
}

TEST_CASE("a lay-out never has fewer rows than individuals", "[unit]") {
    Table table = things({3});
    for (std::uint64_t k = 0; k < 3; ++k) table.occupy(0, number(k));
    const std::vector<std::size_t> none{0};
    table.lay_out(none);
    CHECK(table.rows() == 3);
    CHECK(table.count() == 3);
}

TEST_CASE("a copy of a table is independent", "[unit]") {
    Table table = things({2});
    const Row row = table.occupy(0, number(1));
    Table copy(table);
    size_of(copy, row) = 9;
    copy.vacate(row);
    CHECK(size_of(table, row) == 1.5F);
    CHECK(table.occupied(row));
}

TEST_CASE("a column tells what lies outside its range", "[unit]") {
    Table table = things({1});
    const Row row = table.occupy(0, number(1));
    for (const float inside : {0.0F, 10.0F}) {
        size_of(table, row) = inside;
        CHECK(table.columns()[0]->row_inside_range(row));
    }
    for (const float outside : {-0.01F, 10.5F, std::numeric_limits<float>::quiet_NaN()}) {
        size_of(table, row) = outside;
        CHECK_FALSE(table.columns()[0]->row_inside_range(row));
    }
}
