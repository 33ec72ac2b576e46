// The JSON Schema of scenario files: whole by itself, and held against files by a validator where there is one.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "engine/input/json_schema.hpp"
#include "tests/input/mutation.hpp"
#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

using Json = nlohmann::json;

fs::path schema_folder() { return adem::test::test_folder() / "schema"; }

const Json& schema() {
    static const Json parsed = Json::parse(json_schema(catalogue()));
    return parsed;
}

void collect_references(const Json& value, std::set<std::string>& references) {
    if (value.is_object() && value.contains("$ref")) references.insert(value["$ref"].get<std::string>());
    for (const Json& inner : value) {
        if (inner.is_structured()) collect_references(inner, references);
    }
}

bool there_is_a_validator() {
    const bool node = std::system("node --version >/dev/null 2>&1") == 0;
    const bool packages = fs::exists(schema_folder() / "node_modules/ajv");
    if (!node) std::cout << "skipped: node is not installed\n";
    if (node && !packages) std::cout << "skipped: the validator is not installed (npm ci in tests/schema)\n";
    return node && packages;
}

/// What the validator says of each file: "" when it accepts it, else why not.
std::map<fs::path, std::string> judged(const std::string& schema_text, const std::vector<fs::path>& files) {
    const TemporaryFile written(schema_text, "schema.json"), answer("", "answer");
    std::string command = "node '" + (schema_folder() / "validate.mjs").string() + "' '" + written.path.string() + "'";
    for (const fs::path& file : files) command += " '" + file.string() + "'";
    command += " >'" + answer.path.string() + "' 2>&1";
    const int status = std::system(command.c_str());
    INFO(text_of(answer.path));
    REQUIRE(status == 0);
    std::map<fs::path, std::string> verdicts;
    std::istringstream lines(text_of(answer.path));
    for (std::string line; std::getline(lines, line);) {
        const bool accepted = line.starts_with("accepted ");
        const std::string rest = line.substr(line.find(' ') + 1);
        const auto end = accepted ? rest.size() : rest.find(": ");
        verdicts[rest.substr(0, end)] = accepted ? "" : rest.substr(end + 2);
    }
    REQUIRE(verdicts.size() == files.size());
    return verdicts;
}

void all_accepted(const std::string& schema_text, const std::vector<fs::path>& files) {
    for (const auto& [file, why] : judged(schema_text, files)) {
        INFO(file.string() << ": " << why);
        CHECK(why.empty());
    }
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Everything under scenarios/ that is a scenario and not a profile or an experiment.
std::vector<fs::path> shipped_scenarios() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(adem::test::source_folder() / "scenarios")) {
        if (entry.path().parent_path().filename() == "experiments") continue;
        const std::string text = entry.path().extension() == ".yaml" ? text_of(entry.path()) : "";
        if (text.starts_with("adem: ") || text.find("\nadem: ") != std::string::npos) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The bad files that a list in tests/schema names, each with the reason why the schema cannot refuse it.
std::set<std::string> known_to_be_accepted(const std::string& list) {
    std::set<std::string> names;
    std::istringstream lines(text_of(schema_folder() / list));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        const auto colon = line.find(": ");
        INFO(line << " (must be FILE: reason)");
        REQUIRE((colon != std::string::npos && line.size() > colon + 10));
        names.insert(line.substr(0, colon));
    }
    return names;
}

void only_the_known_ones_are_accepted(const std::string& schema_text, const fs::path& bad, const std::string& list) {
    std::set<std::string> accepted;
    for (const auto& [file, why] : judged(schema_text, yaml_files(bad))) {
        if (why.empty()) accepted.insert(file.filename().string());
    }
    CHECK(accepted == known_to_be_accepted(list));
}

}  // namespace

TEST_CASE("every definition that the schema refers to is there", "[input]") {
    std::set<std::string> references;
    collect_references(schema(), references);
    CHECK(references.size() > 15);
    const std::string start = "#/$defs/";
    for (const std::string& reference : references) {
        INFO(reference);
        REQUIRE(reference.starts_with(start));
        CHECK(schema()["$defs"].contains(reference.substr(start.size())));
    }
}

TEST_CASE("the schema has every key, lever, parameter and field with range and meaning", "[input]") {
    const Json& defs = schema()["$defs"];
    for (const LeverEntry& lever : registry().levers) {
        INFO(lever.path);
        const Json& value = defs["value:" + lever.path];
        const Json& number = value.contains("anyOf") ? value["anyOf"][0] : value;
        CHECK(number["minimum"] == lever.low);
        CHECK(number["maximum"] == lever.high);
        CHECK(number["type"] == (lever.integer ? "integer" : "number"));
        const std::string about = defs["lever:" + lever.path]["description"];
        CHECK_THAT(about, Catch::Contains(lever.unit == "1" ? "default" : lever.unit));
        CHECK(defs["policy"]["properties"].contains(lever.path));
    }
    for (const ParameterEntry& parameter : registry().parameters) CHECK(defs.contains("parameter:" + parameter.path));
    for (const Field& field : project_fields()) CHECK(defs["programme"]["properties"].contains(field.name));
    CHECK(schema()["properties"]["years"]["maximum"] == 50);
    CHECK(schema()["properties"].contains("variants"));
    CHECK_FALSE(defs["variant"]["properties"].contains("extends"));
    // Dotted and nested paths may be mixed.
    CHECK(defs["policy"]["properties"].contains("staff.fte"));
    CHECK(defs["policy:staff"]["properties"].contains("fte.teacher"));
    CHECK(defs["policy:staff.fte"]["properties"].contains("teacher"));
}

TEST_CASE("every shipped scenario names the schema in its first line, by a path that works", "[input]") {
    const auto files = shipped_scenarios();
    CHECK(files.size() > 30);
    for (const fs::path& file : files) {
        INFO(file.string());
        const std::string text = text_of(file), mark = "# yaml-language-server: $schema=";
        REQUIRE(text.starts_with(mark));
        const fs::path named = file.parent_path() / text.substr(mark.size(), text.find('\n') - mark.size());
        CHECK(fs::equivalent(named, adem::test::source_folder() / "scenarios/schema.json"));
    }
}

TEST_CASE("a validator accepts every shipped scenario by the shipped schema", "[input]") {
    if (!there_is_a_validator()) return;
    all_accepted(text_of(adem::test::source_folder() / "scenarios/schema.json"), shipped_scenarios());
}

TEST_CASE("a validator accepts every good file of the tests", "[input]") {
    if (!there_is_a_validator()) return;
    auto files = yaml_files(folder() / "good");
    for (const fs::path& file : yaml_files(folder() / "shipped/scenarios")) files.push_back(file);
    all_accepted(json_schema(catalogue()), files);
}

TEST_CASE("a validator refuses every bad file of the tests but those listed with a reason", "[input]") {
    if (!there_is_a_validator()) return;
    only_the_known_ones_are_accepted(json_schema(catalogue()), folder() / "bad", "accepts_of_input_bad.txt");
    only_the_known_ones_are_accepted(text_of(adem::test::source_folder() / "scenarios/schema.json"),
                                     adem::test::test_folder() / "tools/senseless", "accepts_of_tools_senseless.txt");
}

TEST_CASE("however a scenario is mangled, the schema refuses nothing that the program accepts", "[input]") {
    if (!there_is_a_validator()) return;
    const std::string good = text_of(folder() / "good/full.yaml");
    const Catalogue known = catalogue();
    std::mt19937 random(20250102);
    std::vector<fs::path> accepted;
    const TemporaryFile first(good, "mangled.yaml");
    for (int trial = 0; trial < 1500; ++trial) {
        const fs::path file = first.path.parent_path() / (std::to_string(trial) + ".yaml");
        std::ofstream(file, std::ios::binary) << mutated(good, random);
        Problems problems;
        if (read_scenario(file.string(), known, {}, problems)) accepted.push_back(file);
    }
    CHECK(accepted.size() > 30);
    for (const auto& [file, why] : judged(json_schema(known), accepted)) {
        if (why.starts_with("not YAML")) continue;  // the validator's reader of YAML is another one
        INFO(text_of(file) << why);
        CHECK(why.empty());
    }
}
