#include <catch2/catch.hpp>

#include "tests/tools/program.hpp"

using namespace adem::test;

TEST_CASE("`adem claims` prints a difference with its interval for every claim, at the year that was run",
          "[unit][slow]") {
    const Program program;
    const Answer answer =
        program({"claims", "--replicates", "2", "--years", "1", "--out", "measured", "--quiet", "--lang", "en"});
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK(answer.out.find("M006") != std::string::npos);
    CHECK(answer.out.find("project-carousel vs status-quo; trust_in_municipality; all; 1") != std::string::npos);
    CHECK(program.exists("measured/claims.csv"));
}
