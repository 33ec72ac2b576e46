// The benchmark of long against short as a command, in a small village with few replicates. Takes a minute.
#include <catch2/catch.hpp>

#include "report_run.hpp"

namespace adem::test {

namespace {

/// A copy of what a program like Node.js is told to draw.
constexpr const char* copies_the_document = "for word; do document=$last; last=$word; done\ncat \"$document\"";

/// From the table: what twenty years in one project did in year 2, for each indicator, as it is shown.
std::vector<double> shown_effects(const std::vector<std::string>& rows) {
    constexpr std::size_t group = 8, unit = 9, effect = 12;
    std::vector<double> effects;
    for (const std::string& row : rows) {
        std::vector<std::string> fields;
        std::istringstream in(row);
        for (std::string field; std::getline(in, field, ',');) fields.push_back(field);
        if (row.starts_with("20,level,one,temporary,usual,year 2,") && fields[group] == "all")
            effects.push_back(std::stod(fields[effect]) * (fields[unit] == "1" ? 100 : 1));
    }
    return effects;
}

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
    const std::vector<double> effects = shown_effects(rows);
    REQUIRE(effects.size() == indicators);
    for (std::size_t k = 0; k < indicators; ++k) {
        const Json& panel = figure["panels"][k];
        REQUIRE(panel["lines"].size() == fixed_moments + 1);
        CHECK(panel["lines"][0].size() == 6);
        CHECK(panel["lines"].back().size() == 5);
        CHECK(panel["lines"][0][5]["years"] == 20);
        CHECK(panel["lines"][0][5]["mean"].get<double>() == Approx(effects[k]));
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
