// Where the answer flips between two policies, asked of the program.
#include <catch2/catch.hpp>
#include <csignal>
#include <set>
#include <sstream>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

constexpr const char* few = "institutional_record,promise_making,profile.trust_municipality";

/// A village with few and with many promises for a year, after a quarter of settling.
Words ask(const std::string& folder, const Words& more = {}) {
    Words words{"frontier",
                "village.yaml",
                "permanent.yaml",
                "--indicator",
                "trust_in_municipality",
                "--year",
                "1",
                "--set",
                "settle=3",
                "--only",
                few,
                "--points",
                "40",
                "--out",
                folder,
                "--quiet"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::vector<Words> rows_of(const std::string& csv) {
    std::vector<Words> rows;
    std::istringstream lines(csv);
    for (std::string line, cell; std::getline(lines, line);) {
        rows.emplace_back();
        for (std::istringstream cells(line); std::getline(cells, cell, ',');) rows.back().push_back(cell);
    }
    return rows;
}

std::string swapped(const std::string& better) { return better == "A" ? "B" : better == "B" ? "A" : better; }

}  // namespace

TEST_CASE("it says in how many worlds which policy is better, and writes every world", "[tools]") {
    const Program adem;
    const Answer answer = adem(ask("out"));
    INFO(answer.err << answer.out);
    REQUIRE(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Where the answer flips: ") && Contains("of 100 plausible worlds") &&
                               Contains("under these assumptions") && Contains("What the difference depends on most"));
    const auto points = rows_of(adem.bytes("out/points.csv"));
    REQUIRE(points.size() == 41);
    CHECK(points[0].size() > 5);
    CHECK(std::find(points[0].begin(), points[0].end(), "profile.trust_municipality") != points[0].end());
    for (std::size_t k = 1; k < points.size(); ++k) {
        CHECK(points[k].size() == points[0].size());
        CHECK(points[k][0] == std::to_string(k - 1));
        const double difference = std::stod(points[k][1]), error = std::stod(points[k][2]);
        CHECK(points[k][3] == (std::abs(difference) <= 1.959963984540054 * error ? "=" : difference > 0 ? "B" : "A"));
    }
    CHECK(rows_of(adem.bytes("out/factors.csv")).size() == points[0].size() - 3);
    CHECK(adem.bytes("out/rules.csv").starts_with("rule,better,factor"));
    CHECK(adem.bytes("out/surface.csv").starts_with("first,first_value"));
    CHECK_THAT(adem.bytes("out/run.json"), Contains("40 of 40 points") && Contains("points.csv"));
    // The same question may be asked again in the same folder, another one not.
    CHECK(adem(ask("out")).code == 0);
    CHECK(adem(ask("out", {"--group", "stayers"})).code == 2);
}

TEST_CASE("a frontier is the same with one thread and with two, and in Dutch", "[tools]") {
    const Program adem;
    REQUIRE(adem(ask("one", {"--threads", "1"})).code == 0);
    const Answer two = adem(ask("two", {"--threads", "2", "--lang", "nl"}));
    REQUIRE(two.code == 0);
    for (const char* name : {"points.csv", "factors.csv", "rules.csv", "surface.csv"}) {
        INFO(name);
        CHECK(adem.bytes(std::string("one/") + name) == adem.bytes(std::string("two/") + name));
    }
    CHECK_THAT(two.out, Contains("Waar het antwoord omslaat") && Contains("denkbare werelden"));
    REQUIRE(adem(ask("seed", {"--seed", "2"})).code == 0);
    CHECK(adem.bytes("seed/points.csv") != adem.bytes("one/points.csv"));
}

TEST_CASE("with the policies exchanged every difference is the opposite", "[tools]") {
    const Program adem;
    Words other = ask("ba");
    std::swap(other[1], other[2]);
    REQUIRE(adem(ask("ab")).code == 0);
    REQUIRE(adem(other).code == 0);
    const auto ab = rows_of(adem.bytes("ab/points.csv")), ba = rows_of(adem.bytes("ba/points.csv"));
    REQUIRE(ab.size() == ba.size());
    for (std::size_t k = 1; k < ab.size(); ++k) {
        CHECK(std::stod(ab[k][1]) == -std::stod(ba[k][1]));
        CHECK(ab[k][2] == ba[k][2]);
        CHECK(ab[k][3] == swapped(ba[k][3]));
    }
    CHECK(adem.bytes("ab/factors.csv") == adem.bytes("ba/factors.csv"));
}

TEST_CASE("every world has chance of its own, and the figures of the profile that it says", "[tools]") {
    const Program adem;
    const auto differences = [&](const std::string& only) {
        Words words = ask("of " + only);
        *std::find(words.begin(), words.end(), few) = only;
        REQUIRE(adem(words).code == 0);
        Words column;
        for (const Words& row : rows_of(adem.bytes("of " + only + "/points.csv"))) column.push_back(row[1]);
        return column;
    };
    // A parameter of what does not happen: all that differs between its worlds is chance.
    const Words idle = differences("assembly_by_lot.months");
    CHECK(std::set<std::string>(idle.begin(), idle.end()).size() == idle.size());
    CHECK(differences("profile.trust_municipality") != idle);
}

TEST_CASE("between a policy and its twin no world tells a difference", "[tools]") {
    const Program adem;
    Words words = ask("out");
    words[2] = "twin.yaml";
    const Answer answer = adem(words);
    REQUIRE(answer.code == 0);
    CHECK_THAT(answer.out, Contains("In none of 40 plausible worlds") && Contains("no break-even surface"));
    CHECK(rows_of(adem.bytes("out/rules.csv")).size() == 1);
}

TEST_CASE("everything that is wrong with the question where the answer flips is said at once", "[tools]") {
    const Program adem;
    const Answer answer =
        adem({"frontier", "village.yaml", "permanent.yaml", "--indicator", "trust_in_peple", "--group", "stayer",
              "--only", "talks.pull,profile.trust_peple,council_elections.first", "--out", "out"});
    CHECK(answer.code == 2);
    for (const char* part :
         {"--indicator: ", "Did you mean 'trust_in_people'?", "Did you mean 'stayers'?", "Did you mean 'talk.pull'?",
          "Did you mean 'profile.trust_people'?", "'council_elections.first' is not uncertain"}) {
        INFO(part << "\n" << answer.err);
        CHECK(answer.err.find(part) != std::string::npos);
    }
    const Answer alone = adem({"frontier", "village.yaml", "--indicator", "loneliness", "--replicates", "1"});
    CHECK(alone.code == 2);
    CHECK_THAT(alone.err, Contains("frontier takes two scenarios") && Contains("replicates = 1 (must be 2 or more"));
    CHECK(adem({"frontier", "village.yaml", "permanent.yaml"}).code == 2);
    CHECK(adem({"frontier", "village.yaml", "twin.yaml", "--indicator", "loneliness", "--points", "5"}).code == 2);
    const Answer late = adem({"frontier", "village.yaml", "permanent.yaml", "--indicator", "loneliness", "--minutes",
                              "0.002", "--out", "out"});
    CHECK(late.code == 2);
    CHECK_THAT(late.err, Contains("--minutes: "));
    CHECK_FALSE(adem.exists("out"));
}

TEST_CASE("Ctrl-C ends the search for a frontier with what is done", "[tools]") {
    const Program adem;
    Words words = ask("out");
    *std::find(words.begin(), words.end(), "40") = "20000";
    const pid_t child = adem.start(words);
    ::sleep(6);
    ::kill(child, SIGINT);
    const Answer answer = adem.end_of(child);
    CHECK(answer.code == 130);
    CHECK_THAT(answer.err, Contains("Interrupted"));
    CHECK((answer.err.find("Nothing was written") != std::string::npos) != adem.exists("out/points.csv"));
}

}  // namespace adem::test
