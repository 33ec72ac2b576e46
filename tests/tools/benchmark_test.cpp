// The benchmark of long against short as a command, in a small village with few replicates. Takes a minute.
#include <catch2/catch.hpp>

#include "tests/tools/program.hpp"

namespace adem::test {

TEST_CASE("the benchmark writes every arm, moment, indicator and group, and finds what it did the second time",
          "[unit][slow]") {
    const Program adem;
    const std::vector<std::string> words{"benchmark",    "long-vs-short",
                                         "--set",        "neighbourhoods=[usquert]",
                                         "--set",        "settle=0",
                                         "--set",        "policy.money.reserve=60000",
                                         "--replicates", "2",
                                         "--years",      "21",
                                         "--out",        "b",
                                         "--quiet"};
    const Answer first = adem(words);
    INFO(first.err);
    REQUIRE(first.code == 0);
    const auto rows = read_lines(adem / "b/benchmark.csv");
    const std::size_t blocks = 4, arms = 36, still_running = 6, fixed_moments = 4, indicators = 6, groups = 9;
    CHECK(rows.size() == 1 + blocks * indicators * groups * (arms * fixed_moments + arms - still_running));
    const std::string table = adem.bytes("b/benchmark.csv");
    const Answer again = adem(words);
    CHECK(again.code == 0);
    CHECK(again.out == first.out);
    CHECK(adem.bytes("b/benchmark.csv") == table);
}

TEST_CASE("the benchmark refuses a run shorter than its longest arm", "[unit]") {
    const Program adem;
    const Answer answer = adem({"benchmark", "long-vs-short", "--years", "12", "--out", "b", "--quiet"});
    CHECK(answer.code == 2);
    CHECK(answer.err.find("years = 12") != std::string::npos);
    CHECK_FALSE(adem.exists("b"));
}

}  // namespace adem::test
