#include "engine/output/csv.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/support/results_example.hpp"

using namespace adem;

TEST_CASE("fields are quoted only where they must be", "[unit]") {
    CHECK(csv_field("plain text; with é") == "plain text; with é");
    CHECK(csv_field("") == "");
    CHECK(csv_field("a,b") == "\"a,b\"");
    CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(csv_field("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("a table has a header and a line per row, with empty fields for what is undefined", "[unit]") {
    const test::TemporaryFolder folder;
    CsvTable table(folder / "t.csv", {"name", "a,b", "number", "exact", "whole"});
    table.text("x").ready("1,2").number(std::numeric_limits<double>::quiet_NaN()).exact(0.1).whole(-3).end_row();
    table.text("").number(1234567.891234).exact(-0.0).whole(0).end_row();
    table.number(-0.0).number(1e-7).number(1.0 / 3).exact(1.0 / 3).exact(12345678.91).end_row();
    CHECK_FALSE(std::filesystem::exists(folder / "t.csv"));
    table.commit();
    CHECK(test::read_bytes(folder / "t.csv") ==
          "name,\"a,b\",number,exact,whole\n"
          "x,1,2,,0.1,-3\n"
          ",1234567.89,0,0\n"
          "0,1e-07,0.333333333,0.3333333333333333,12345678.91\n");
}
