#include "models/statements/statements.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <regex>
#include <set>

#include "models/measures.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/state/layout.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/results_example.hpp"

using namespace adem;
using model::Statement;
using model::StatementKind;

namespace {

namespace fs = std::filesystem;

fs::path table() { return test::source_folder() / "models" / "statements" / "statements.csv"; }

const std::vector<Statement>& statements() {
    static const std::vector<Statement> all = model::read_statements(table());
    return all;
}

/// The names of all test cases, as they stand in the sources.
const std::set<std::string>& test_cases() {
    static const std::set<std::string> names = [] {
        std::set<std::string> found;
        const std::regex one(R"re(TEST_CASE\(\s*"((?:[^"]|"\s*")*)")re");
        const std::regex seam(R"re("\s*")re");
        for (const auto& entry : fs::recursive_directory_iterator(test::test_folder())) {
            if (entry.path().extension() != ".cpp") continue;
            const std::string text = test::read_bytes(entry.path());
            for (std::sregex_iterator match(text.begin(), text.end(), one), end; match != end; ++match)
                found.insert(std::regex_replace((*match)[1].str(), seam, ""));
        }
        return found;
    }();
    return names;
}

/// What can stand behind each word before a colon in `where`.
std::map<std::string, std::set<std::string>> places() {
    std::map<std::string, std::set<std::string>> names;
    const Schedule schedule = model::neighbourhood_model();
    const auto both = [](std::set<std::string>& into, const std::string& path, const std::string& element) {
        into.insert(path);
        if (!element.empty()) into.insert(path.substr(0, path.size() - element.size() - 1));
    };
    for (const auto& entry : schedule.registry().mechanisms) names["mechanism"].insert(entry.name);
    for (const auto& entry : schedule.registry().parameters) {
        both(names["parameter"], entry.path, entry.element);
        names["rule"].insert(entry.owner);
    }
    for (const auto& entry : fs::directory_iterator(test::source_folder() / "models" / "rules"))
        names["rule"].insert(entry.path().stem());
    for (const auto& entry : schedule.registry().levers) {
        both(names["lever"], entry.path, entry.element);
        names["lever"].insert(entry.path.substr(0, entry.path.find('.')));
    }
    for (const Measure& measure : model::measures()) names["indicator"].insert(measure.info.name);
    const World world(model::neighbourhood_layout(), Stream::of(1, 0), {});
    for (const Table* one : world.tables())
        for (const auto& column : one->columns()) names["state"].insert(std::string(column->info().name));
    for (const char* folder : {"", "profiles"})
        for (const auto& entry : fs::directory_iterator(test::source_folder() / "scenarios" / folder))
            if (entry.path().extension() == ".yaml")
                names[std::string(folder).empty() ? "scenario" : "profile"].insert(entry.path().stem());
    return names;
}

}  // namespace

TEST_CASE("every statement M001 to M190 stands in the table once, in order, with a sentence of its own", "[unit]") {
    REQUIRE(statements().size() == 190);
    std::set<std::string> texts;
    for (std::size_t k = 0; k < statements().size(); ++k) {
        const std::string id = fmt::format("M{:03}", k + 1);
        CHECK(statements()[k].id == id);
        CHECK(statements()[k].text.size() > 20);
        INFO(id << " says the same as another");
        CHECK(texts.insert(statements()[k].text).second);
    }
}

TEST_CASE("whatever the table of statements points to is there", "[unit]") {
    const auto known = places();
    for (const Statement& statement : statements()) {
        INFO(statement.id);
        if (statement.kind != StatementKind::claim) CHECK_FALSE(statement.where.empty());
        for (const std::string& where : statement.where) {
            INFO(where);
            const auto colon = where.find(':');
            REQUIRE(colon != std::string::npos);
            const std::string what = where.substr(0, colon);
            if (what == "document") continue;
            REQUIRE(known.contains(what));
            CHECK(known.at(what).contains(where.substr(colon + 1)));
        }
    }
}

TEST_CASE("every rule among the statements names tests of its direction that exist", "[unit]") {
    for (const Statement& statement : statements()) {
        INFO(statement.id);
        if (statement.kind == StatementKind::rule) CHECK_FALSE(statement.tests.empty());
        for (const auto* names : {&statement.tests, &statement.contested})
            for (const std::string& name : *names) {
                INFO(name);
                CHECK(test_cases().contains(name));
            }
    }
}

TEST_CASE("a claim is measured between scenarios that exist and has no test of its sign", "[unit]") {
    const auto known = places();
    for (const Statement& statement : statements()) {
        INFO(statement.id);
        if (statement.kind != StatementKind::claim) {
            CHECK(statement.measured.empty());
            continue;
        }
        CHECK(statement.tests.empty());
        CHECK(statement.contested.empty());
        const model::MeasuredClaim claim = model::measured_claim(statement, table());
        CHECK(known.at("scenario").contains(claim.scenario));
        CHECK(known.at("scenario").contains(claim.other));
        CHECK(known.at("indicator").contains(claim.indicator));
        const auto groups = model::group_names();
        CHECK(std::find(groups.begin(), groups.end(), claim.group) != groups.end());
        CHECK(claim.year <= 50);
    }
}

TEST_CASE("a table of statements with an unknown kind or a claim that compares nothing is refused", "[unit]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "statements.csv";
    const std::string header = "id,statement,kind,where,test,contested,measured\n";
    test::write_bytes(file, header + "M001,text,hope,,,,\n");
    CHECK_THROWS_AS(model::read_statements(file), InputError);
    test::write_bytes(file, header + "M001,text,claim,,,,better\n");
    CHECK_THROWS_AS(model::measured_claim(model::read_statements(file).front(), file), InputError);
    test::write_bytes(file, header + "M001,\"one, two\",claim,,,,\"a vs b; trust; all; 10\"\n");
    const auto claim = model::measured_claim(model::read_statements(file).front(), file);
    CHECK(claim.scenario == "a");
    CHECK(claim.other == "b");
    CHECK(claim.year == 10);
    CHECK(model::read_statements(file).front().text == "one, two");
}
