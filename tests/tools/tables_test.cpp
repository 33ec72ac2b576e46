#include <catch2/catch.hpp>

#include "tests/tools/program.hpp"

using namespace adem::test;

TEST_CASE("models/tables.md is what `adem describe` writes", "[unit]") {
    const Program program;
    const Answer answer = program({"describe"});
    REQUIRE(answer.code == 0);
    CHECK(answer.out == read_bytes(source_folder() / "models" / "tables.md"));
}

TEST_CASE("scenarios/experiment.schema.json is what `adem schema --experiment` writes", "[unit]") {
    const Program program;
    const Answer answer = program({"schema", "--experiment"});
    REQUIRE(answer.code == 0);
    CHECK(answer.out == read_bytes(source_folder() / "scenarios" / "experiment.schema.json"));
}

TEST_CASE("scenarios/schema.json is what `adem schema` writes", "[unit]") {
    const Program program;
    const Answer answer = program({"schema"});
    REQUIRE(answer.code == 0);
    CHECK(answer.out == read_bytes(source_folder() / "scenarios" / "schema.json"));
}
