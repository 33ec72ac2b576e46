// Every shipped scenario is valid, runs, costs as much as those it may be compared with, and differs from them in
// policy alone; its comment says on which statements it rests.
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "models/statements/statements.hpp"
#include "tests/tools/program.hpp"

namespace adem::test {

namespace {

std::vector<std::string> shipped() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "scenarios"))
        if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string text_of(const std::string& scenario) {
    return read_bytes(source_folder() / "scenarios" / (scenario + ".yaml"));
}

/// What `adem show` prints of a scenario but for its name, its words and its policy, without the origins of the values.
std::string setting_of(const Program& adem, const std::string& scenario) {
    std::istringstream shown(adem({"show", scenario}).out);
    std::string setting;
    bool counts = false;
    for (std::string line; std::getline(shown, line);) {
        line = line.substr(0, line.find(" #"));
        const bool is_key = !line.empty() && line[0] != ' ' && line[0] != '-' && line[0] != '#';
        if (is_key) counts = !std::regex_search(line, std::regex("^(policy|programmes|title|about|extends|name):"));
        if (counts) setting += line + "\n";
    }
    return setting;
}

std::string places_of(const std::string& setting) {
    const auto from = setting.find("neighbourhoods:");
    return from == std::string::npos ? "" : setting.substr(from);
}

std::string cost_of(const Program& adem, const std::string& scenario) {
    const Answer answer = adem({"check", scenario});
    INFO(answer.out << answer.err);
    CHECK(answer.code == 0);
    const auto from = answer.out.find("planned cost:");
    REQUIRE(from != std::string::npos);
    return answer.out.substr(from, answer.out.find('\n', from) - from);
}

}  // namespace

TEST_CASE("shipped scenarios of the same place cost the same to the euro and differ in policy alone", "[unit]") {
    const Program adem;
    std::map<std::string, std::pair<std::string, std::string>> first_in;  // by place: cost and setting
    std::map<std::string, int> scenarios_in;
    for (const std::string& scenario : shipped()) {
        INFO(scenario);
        const std::string setting = setting_of(adem, scenario), cost = cost_of(adem, scenario);
        const std::string place = places_of(setting);
        REQUIRE(!place.empty());
        const auto& first = first_in.emplace(place, std::pair{cost, setting}).first->second;
        CHECK(cost == first.first);
        CHECK(setting == first.second);
        ++scenarios_in[place];
    }
    for (const auto& [place, number] : scenarios_in) CHECK(number >= 2);
    CHECK(scenarios_in.size() == 3);
}

TEST_CASE("every shipped scenario runs", "[unit]") {
    const Program adem;
    for (const std::string& scenario : shipped()) {
        INFO(scenario);
        const Answer answer = adem({"run", scenario, "--replicates", "1", "--set", "settle=0", "--set", "years=1",
                                    "--out", scenario, "--quiet"});
        INFO(answer.err);
        CHECK(answer.code == 0);
    }
}

TEST_CASE("the comment of every shipped scenario names statements that exist", "[unit]") {
    std::set<std::string> known;
    for (const model::Statement& statement :
         model::read_statements(source_folder() / "models" / "statements" / "statements.csv"))
        known.insert(statement.id);
    for (const std::string& scenario : shipped()) {
        INFO(scenario);
        const std::string text = text_of(scenario);
        const std::string comment = text.substr(0, text.find("adem: 1"));
        int named = 0;
        const std::regex id("M[0-9]{3}");
        for (std::sregex_iterator match(comment.begin(), comment.end(), id), end; match != end; ++match, ++named)
            CHECK(known.contains(match->str()));
        CHECK(named > 0);
    }
}

}  // namespace adem::test
