#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "engine/input/scenario_keys.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/programmes.hpp"
#include "tests/support/paths.hpp"

using namespace adem;

namespace {

namespace fs = std::filesystem;
using Row = std::vector<std::string>;  // the cells of one line of a table

fs::path root() { return adem::test::source_folder(); }

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    REQUIRE(begin != std::string::npos);
    const auto start = begin + from.size();
    const auto end = text.find(to, start);
    REQUIRE(end != std::string::npos);
    return text.substr(start, end - start);
}

std::string trimmed(const std::string& cell) {
    const auto from = cell.find_first_not_of(' ');
    return from == std::string::npos ? "" : cell.substr(from, cell.find_last_not_of(' ') - from + 1);
}

/// The lines of the tables in a text whose first cell is `code`, under that word.
std::map<std::string, Row> rows_of(const std::string& text) {
    std::map<std::string, Row> rows;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `")) continue;
        Row cells;
        std::istringstream parts(line.substr(1));
        for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(trimmed(cell));
        const std::string name = cells[0].substr(1, cells[0].rfind('`') - 1);
        INFO(name << " stands twice in the table");
        CHECK(rows.emplace(name, cells).second);
    }
    return rows;
}

std::string plain(double number) {
    const std::string text = fmt::format("{}", number);
    return text.find('e') == std::string::npos ? text : fmt::format("{:.0f}", number);
}

std::string range_of(double low, double high) { return plain(low) + ".." + plain(high); }

/// Which vocabulary a word is of, as the documents name it.
std::string kind_of(const std::string& word) {
    if (word_named<model::Role>(word)) return "<role>";
    if (word_named<model::Institution>(word)) return "<institution>";
    if (word_named<model::Domain>(word)) return "<domain>";
    return "<service>";
}

/// "staff.fte.<role>" for a lever that each role has.
std::string documented_name(const LeverEntry& lever) {
    if (lever.element.empty()) return lever.path;
    return lever.path.substr(0, lever.path.size() - lever.element.size()) + kind_of(lever.element);
}

std::string scenarios_text() { return text_of(root() / "scenarios/README.md"); }

/// What the program says to a command, both streams; its exit status.
struct Answer {
    int status;
    std::string text;
};
Answer ask(const std::string& words, const fs::path& folder) {
    const fs::path said = folder / "said";
    const int status =
        std::system(fmt::format("'{}' {} >'{}' 2>&1", adem::test::program().string(), words, said.string()).c_str());
    return {status, text_of(said)};
}

/// The YAML examples of a document that are whole scenarios.
std::vector<std::string> scenarios_in(const std::string& text) {
    std::vector<std::string> found;
    const std::string mark = "```yaml\n";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        const std::string example = between(text.substr(at), mark, "```");
        if (example.starts_with("adem: 1") || example.find("\nadem: 1") != std::string::npos) found.push_back(example);
    }
    return found;
}

}  // namespace

TEST_CASE("README's scenario has ten lines and every scenario in the documents is valid", "[unit]") {
    const fs::path folder = fs::temp_directory_path() / fmt::format("adem documents {}", ::getpid());
    fs::create_directories(folder);
    const auto examples = scenarios_in(text_of(root() / "README.md"));
    REQUIRE(examples.size() == 1);
    CHECK(std::count(examples[0].begin(), examples[0].end(), '\n') == 10);
    auto all = scenarios_in(scenarios_text());
    CHECK_FALSE(all.empty());
    all.push_back(examples[0]);
    for (const std::string& example : all) {
        std::ofstream(folder / "example.yaml") << example;
        const bool is_experiment = example.find("\nbase: ") != std::string::npos;
        const std::string command = is_experiment ? "experiment --plan" : "check";
        const Answer answer = ask(fmt::format("{} '{}'", command, (folder / "example.yaml").string()), folder);
        INFO(answer.text);
        CHECK(answer.status == 0);
    }
    fs::remove_all(folder);
}

TEST_CASE("the scenario manual lists exactly the levers there are, with unit, range and default", "[unit]") {
    const auto rows = rows_of(between(scenarios_text(), "### All levers", "Defaults by role"));
    const auto by_role = rows_of(between(scenarios_text(), "Defaults by role", "## "));
    const Schedule schedule = model::neighbourhood_model();
    std::set<std::string> levers;
    for (const LeverEntry& lever : schedule.registry().levers) {
        const std::string name = documented_name(lever);
        levers.insert(name);
        INFO(lever.path);
        const auto row = rows.find(name);
        if (row == rows.end()) {
            CHECK(name == "a row of the table");
            continue;
        }
        CHECK(row->second[1] == lever.unit);
        CHECK(row->second[2] == range_of(lever.low, lever.high));
        if (kind_of(lever.element) != "<role>" || row->second[3] != "see below") {
            CHECK(row->second[3] == plain(lever.value));
        } else {
            const std::size_t column = name == "staff.fte.<role>" ? 1 : name == "staff.temporary_share.<role>" ? 2 : 3;
            CHECK(by_role.at(lever.element)[column] == plain(lever.value));
        }
    }
    for (const auto& [name, row] : rows) {
        INFO(name << " is no lever");
        CHECK(levers.contains(name));
    }
}

TEST_CASE("the scenario manual lists exactly the keys of a scenario, with their range", "[unit]") {
    auto rows = rows_of(between(scenarios_text(), "## All keys of a scenario", "## Extending"));
    for (const ScenarioKey& key : scenario_key_table()) {
        INFO(key.name);
        const auto row = rows.find(key.name);
        REQUIRE(row != rows.end());
        if (key.name == "seed") {
            CHECK(row->second[1] == "0..2^53−1");
        } else if (key.kind == ScenarioKey::Kind::number) {
            CHECK(row->second[1] == range_of(key.range.low, key.range.high) + " " + key.range.unit);
        }
        rows.erase(row);
    }
    for (const auto& [name, row] : rows) FAIL_CHECK(name << " is no key of a scenario");
}

TEST_CASE("the scenario manual lists exactly the keys of a project, with range and default", "[unit]") {
    auto rows = rows_of(between(scenarios_text(), "## Projects", "## Money"));
    CHECK(rows.erase("name") == 1);
    CHECK(rows.erase("where") == 1);
    for (const Field& field : model::programme_fields()) {
        INFO(field.name);
        const auto row = rows.find(field.name);
        REQUIRE(row != rows.end());
        if (field.kind == Field::Kind::number) {
            CHECK(row->second[1] == field.unit);
            CHECK(row->second[2] == range_of(field.low, field.high));
            CHECK(row->second[3] == plain(field.value.value_or(-1)));
        }
        rows.erase(row);
    }
    for (const auto& [name, row] : rows) FAIL_CHECK(name << " is no key of a project");
}

TEST_CASE("the model's document has a paragraph for every mechanism", "[unit]") {
    const std::string text = text_of(root() / "models/README.md");
    const std::string paragraphs = text.substr(text.find("## 7. Submodels"));
    const Schedule schedule = model::neighbourhood_model();
    for (const MechanismEntry& mechanism : schedule.registry().mechanisms) {
        INFO(mechanism.phase << ": " << mechanism.name);
        CHECK(paragraphs.find("**`" + mechanism.name + "`**") != std::string::npos);
    }
}

TEST_CASE("links in the documents lead to what is there", "[unit]") {
    for (const std::string file : {"README.md", "scenarios/README.md", "models/README.md", "tools/results.md"}) {
        const std::string text = text_of(root() / file);
        for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
            const std::string link = text.substr(at + 2, text.find_first_of(")#", at + 2) - at - 2);
            if (link.empty() || link.starts_with("http")) continue;
            INFO(file << ": " << link);
            CHECK(fs::exists((root() / file).parent_path() / link));
        }
    }
}
