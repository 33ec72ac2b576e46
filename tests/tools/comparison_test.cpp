// What `compare` says about how large, how sure, from when, and which policy to choose.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

/// Differences that are there for certain, on few indicators.
Words compared(const Words& more) {
    Words words{"compare",
                "village.yaml",
                "permanent.yaml",
                "--years",
                "2",
                "--set",
                "settle=3",
                "--indicators",
                "loneliness,trust_in_municipality,vacancy_share"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> list;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');) list.push_back(cell);
    return list;
}

}  // namespace

TEST_CASE("a comparison says how it found intervals, sizes and survivors, in both languages", "[unit]") {
    const Program adem;
    const Answer english = adem(compared({"--out", "r", "--replicates", "4"}));
    INFO(english.err);
    REQUIRE(english.code == 0);
    CHECK_THAT(english.out, Contains("Student's t") && Contains("Wilson") && Contains("Benjamini-Yekutieli") &&
                                Contains("between residents") && Contains("size") && Contains("survive"));
    CHECK_THAT(english.out, Contains("From which month one") && Contains("payoff"));
    CHECK_THAT(english.out, !Contains("Choosing without knowing") && !Contains("nan") && !Contains("inf "));
    const Answer dutch = adem(compared({"--out", "r", "--replicates", "4", "--lang", "nl"}));
    CHECK_THAT(dutch.out, Contains("standaardafwijkingen") && Contains("grootte") && Contains("Vanaf welke maand") &&
                              Contains("terugverdientijd") && Contains("blijft staan"));
}

TEST_CASE("a mean over residents has a size in the table, a number of the neighbourhood has none", "[unit]") {
    const Program adem;
    REQUIRE(adem(compared({"--out", "r", "--replicates", "3"})).code == 0);
    const auto lines = read_lines(adem / "r/differences.csv");
    const auto head = cells(lines.front());
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
    };
    std::set<std::string> sized, without;
    for (std::size_t k = 1; k < lines.size(); ++k) {
        const auto row = cells(lines[k]);
        if (row.at(column("mean")).empty()) continue;
        (row.at(column("effect_residents")).empty() ? without : sized).insert(row.at(column("indicator")));
        CHECK(row.at(column("effect_neighbourhoods")).empty());  // there is one neighbourhood
    }
    CHECK(sized == std::set<std::string>{"loneliness", "trust_in_municipality"});
    CHECK(without == std::set<std::string>{"vacancy_share"});
}

TEST_CASE("with three policies or drawn parameters it is told which to choose, and where the spread is from",
          "[unit]") {
    const Program adem;
    const Answer three = adem({"compare", "village.yaml", "permanent.yaml", "twin.yaml", "--years", "1", "--set",
                               "settle=3", "--out", "three"});
    CHECK_THAT(three.out, Contains("Choosing without knowing in which world") && !Contains("ignorance"));
    CHECK(read_lines(adem / "three/choice.csv").size() == 1 + 3 * 9 * 6);  // policies, groups, headlines; one year
    Words words = compared({"--out", "r", "--replicates", "4", "--set", "draw_parameters=yes"});
    const Answer drawn = adem(words);
    INFO(drawn.err);
    REQUIRE(drawn.code == 0);
    CHECK_THAT(drawn.out, Contains("best in") && Contains("worst tenth") && Contains("ignorance"));
    CHECK_THAT(adem.bytes("r/summary.csv"), Contains("sd_ignorance"));
    words.insert(words.end(), {"--lang", "nl"});
    CHECK_THAT(adem(words).out, Contains("slechtste tiende") && Contains("spijt") && Contains("onwetendheid"));
    std::map<std::string, std::set<std::string>> values;
    for (const std::string& line : read_lines(adem / "r/parameters.csv"))
        if (cells(line).at(1) == "talk.pull") values[cells(line).at(2)].insert(cells(line).at(0));
    CHECK(values.size() == 2);
    for (const auto& [value, replicates] : values) CHECK(replicates.size() == 2);
}

}  // namespace adem::test
