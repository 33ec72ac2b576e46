// The benchmark of long against short as a command, in a small village with few replicates. Takes a minute.
#include <catch2/catch.hpp>

#include "report_run.hpp"

namespace adem::test {

namespace {

/// A copy of what a program like Node.js is told to draw.
constexpr const char* copies_the_document = "for word; do document=$last; last=$word; done\ncat \"$document\"";

}  // namespace

TEST_CASE(
    "the benchmark writes every arm, moment, indicator and group, finds what it did the second time, and draws it",
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
    const Answer first = adem.with(without_node(adem), words);
    INFO(first.err);
    REQUIRE(first.code == 0);
    CHECK_THAT(first.out, Catch::Matchers::Contains("The figure was not drawn: Node.js is missing"));
    CHECK_FALSE(adem.exists("b/benchmark.svg"));
    const auto rows = read_lines(adem / "b/benchmark.csv");
    const std::size_t blocks = 4, arms = 36, still_running = 6, fixed_moments = 4, indicators = 6, groups = 9;
    CHECK(rows.size() == 1 + blocks * indicators * groups * (arms * fixed_moments + arms - still_running));
    const std::string table = adem.bytes("b/benchmark.csv");
    const Answer again = adem.with(with_node(adem, copies_the_document), words);
    CHECK(again.code == 0);
    CHECK(again.out.substr(0, again.out.find("Written")) == first.out.substr(0, first.out.find("The figure")));
    CHECK_THAT(again.out, Catch::Matchers::Contains("b/benchmark.csv and b/benchmark.svg"));
    CHECK(adem.bytes("b/benchmark.csv") == table);
    const Json figure = document_in(adem, "b/benchmark.svg");
    CHECK(figure["moments"].size() == fixed_moments + 1);
    CHECK(figure["moments"].back()["nl"] == "5 jaar na afloop");
    REQUIRE(figure["panels"].size() == indicators);
    for (const Json& panel : figure["panels"]) {
        REQUIRE(panel["lines"].size() == fixed_moments + 1);
        CHECK(panel["lines"][0].size() == 6);
        CHECK(panel["lines"].back().size() == 5);
        CHECK(panel["lines"][0][5]["years"] == 20);
    }
}

TEST_CASE("the benchmark refuses a run shorter than its longest arm", "[unit]") {
    const Program adem;
    const Answer answer = adem({"benchmark", "long-vs-short", "--years", "12", "--out", "b", "--quiet"});
    CHECK(answer.code == 2);
    CHECK(answer.err.find("years = 12") != std::string::npos);
    CHECK_FALSE(adem.exists("b"));
}

}  // namespace adem::test
