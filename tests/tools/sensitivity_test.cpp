// Which parameters an outcome depends on, asked of the program.
#include <catch2/catch.hpp>
#include <csignal>
#include <sstream>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

constexpr const char* few = "talk,national_mood,assembly_by_lot";

/// A village for a year, after a quarter of settling; the parameters of a few mechanisms.
Words ask(const std::string& folder, const Words& more = {}) {
    Words words{"sensitivity", "village.yaml", "--indicator", "trust_in_people", "--year",
                "1",           "--set",        "settle=3",    "--only",          few,
                "--out",       folder,         "--quiet",     "--trajectories",  "2"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// The fields of the first rows of a table, by the name of the factor; no field that is asked for holds a comma.
std::map<std::string, std::map<std::string, std::string>> rows_of(const std::string& csv) {
    std::map<std::string, std::map<std::string, std::string>> rows;
    std::istringstream lines(csv);
    std::string line, cell;
    std::getline(lines, line);
    Words header;
    for (std::istringstream cells(line); std::getline(cells, cell, ',');) header.push_back(cell);
    while (std::getline(lines, line)) {
        std::map<std::string, std::string> row;
        std::size_t at = 0;
        for (const std::string& name : header) {
            const bool quoted = line.compare(at, 1, "\"") == 0;
            const std::size_t end = std::min(line.find(quoted ? "\"," : ",", at), line.size());
            row[name] = line.substr(at, end - at);
            at = std::min(end + (quoted ? 2 : 1), line.size());
        }
        rows[row["factor"]] = row;
    }
    return rows;
}

std::string without_command(const std::string& csv) {
    std::string bare;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) bare += line.substr(0, line.rfind(",\"")) + "\n";
    return bare;
}

}  // namespace

TEST_CASE("a parameter of what does not happen has no effect and indices of 0, another has", "[tools]") {
    const Program adem;
    const Answer answer = adem(ask("out", {"--sobol", "--samples", "4", "--most", "100"}));
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    const auto rows = rows_of(adem.bytes("out/sensitivity.csv"));
    const auto idle = rows.at("assembly_by_lot.months");
    for (const char* field :
         {"mu", "mu_star", "sigma", "first", "first_low", "first_high", "total", "total_low", "total_high"}) {
        INFO(field);
        CHECK(idle.at(field) == "0");
    }
    CHECK(idle.at("beyond_chance") == "no");
    const auto busy = rows.at("talk.pull");
    CHECK(std::stod(busy.at("mu_star")) > 0);
    CHECK(std::stod(busy.at("total")) > 0);
    CHECK(busy.at("rank") < idle.at("rank"));
    CHECK(busy.at("rows") == "4");
    CHECK(busy.at("replicates") == "2");
    CHECK_THAT(busy.at("command"), Contains("sensitivity village.yaml --indicator trust_in_people"));
    CHECK_THAT(answer.out, Contains("talk.pull") && Contains("Sobol indices") && Contains("changed nothing at all"));
}

TEST_CASE("a sensitivity analysis gives the same bits again, and with any number of threads", "[tools]") {
    const Program adem;
    const Words more{"--sobol", "--samples", "3", "--most", "2"};
    const auto table = [&](const std::string& folder, const std::string& threads) {
        Words words = ask(folder, more);
        words.insert(words.end(), {"--threads", threads});
        REQUIRE(adem(words).code == 0);
        return without_command(adem.bytes(folder + "/sensitivity.csv"));
    };
    const std::string one = table("one", "1");
    CHECK(table("again", "1") == one);
    CHECK(table("three", "3") == one);
    // More trajectories go on from the first; another seed is another matter.
    REQUIRE(adem(ask("seed", {"--seed", "2"})).code == 0);
    CHECK(without_command(adem.bytes("seed/sensitivity.csv")) != one);
}

TEST_CASE("between a policy and its twin no parameter makes a difference", "[tools]") {
    const Program adem;
    Words words = ask("out");
    words.insert(words.begin() + 2, "twin.yaml");
    const Answer answer = adem(words);
    REQUIRE(answer.code == 0);
    for (const auto& [name, row] : rows_of(adem.bytes("out/sensitivity.csv"))) {
        INFO(name);
        CHECK(row.at("mu_star") == "0");
        CHECK(row.at("outcome") == "twin - village");
    }
}

TEST_CASE("the parameters of a mechanism can be moved together, in Dutch", "[tools]") {
    const Program adem;
    const Answer answer = adem(ask("out", {"--by", "mechanism", "--lang", "nl"}));
    REQUIRE(answer.code == 0);
    const auto rows = rows_of(adem.bytes("out/sensitivity.csv"));
    CHECK(rows.at("talk").at("mu").empty());
    CHECK(std::stoi(rows.at("talk").at("parameters")) > 1);
    CHECK_THAT(answer.out, Contains("Waar de uitkomst van afhangt") && Contains("veranderden er"));
}

TEST_CASE("it says beforehand how much it will do, and what it does in the time that it has", "[tools]") {
    const Program adem;
    Words words = ask("out");
    words.erase(std::find(words.begin(), words.end(), "--quiet"));
    CHECK_THAT(adem(words).err, Contains("trajectories: 2") && Contains("simulations, about"));
    const Answer late =
        adem({"sensitivity", "village.yaml", "--indicator", "loneliness", "--minutes", "0.002", "--out", "late"});
    CHECK(late.code == 2);
    CHECK_THAT(late.err, Contains("--minutes: "));
    CHECK_FALSE(adem.exists("late"));
}

TEST_CASE("everything that is wrong with a question is said at once", "[tools]") {
    const Program adem;
    const Answer answer =
        adem({"sensitivity", "vilage.yaml", "permanent.yaml", "--indicator", "trust_in_peple", "--group", "stayer",
              "--year", "99", "--only", "talks.pull,council_elections.first,talk"});
    CHECK(answer.code == 2);
    for (const char* part :
         {"vilage.yaml", "--indicator: ", "Did you mean 'trust_in_people'?", "Did you mean 'stayers'?", "years = 99",
          "Did you mean 'talk.pull'?", "'council_elections.first' is not uncertain"}) {
        INFO(part << "\n" << answer.err);
        CHECK(answer.err.find(part) != std::string::npos);
    }
    CHECK(adem({"sensitivity", "village.yaml"}).code == 2);
    CHECK(adem({"sensitivity", "village.yaml", "--indicator", "loneliness", "--samples", "5"}).code == 2);
}

TEST_CASE("Ctrl-C ends with what is done", "[tools]") {
    const Program adem;
    Words words = ask("out");
    words.back() = "10000";
    const pid_t child = adem.start(words);
    ::sleep(4);
    ::kill(child, SIGINT);
    const Answer answer = adem.end_of(child);
    CHECK(answer.code == 130);
    CHECK_THAT(answer.err, Contains("Interrupted"));
    CHECK((answer.err.find("before anything") != std::string::npos || adem.exists("out/sensitivity.csv")));
}

}  // namespace adem::test
