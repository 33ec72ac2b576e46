// Scenarios that name areas by their code, as they are read.
#include "engine/input/show.hpp"
#include "tests/areas/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

std::optional<Scenario> read_at(const fs::path& path) {
    Problems problems;
    auto scenario = read_scenario(path.string(), catalogue(), {}, problems);
    problems.throw_if_any();
    return scenario;
}

}  // namespace

TEST_CASE("an area by its code has its own name or that of the code, its files and a fingerprint", "[input]") {
    const auto scenario = read_at(folder() / "good/by_code.yaml");
    REQUIRE(scenario->neighbourhoods.size() == 2);
    const NeighbourhoodSource &first = scenario->neighbourhoods[0], &second = scenario->neighbourhoods[1];
    CHECK(first.name == "bospolder");
    CHECK(first.code == "BU05990321");
    CHECK(second.name == "WK196611");
    CHECK(second.data.size() == 2);
    CHECK(fs::equivalent(first.data.front(), model::test_areas::data_file("kwb2024.csv")));
    CHECK(first.content.size() == 16);
    CHECK(first.content != second.content);
    CHECK(scenario->policy.front().in == std::vector<std::string>{"bospolder"});
}

TEST_CASE("the fingerprint covers the code and every byte of the files, but not what they are called", "[input]") {
    const auto content = [](const std::string& code, const std::string& bytes, const std::string& name) {
        const TemporaryFile data(bytes, name);
        const TemporaryFile scenario("adem: 1\nneighbourhoods: {code: " + code + ", data: '" + data.path.string() +
                                     "'}\n");
        return read_at(scenario.path)->neighbourhoods.front().content;
    };
    const std::string once = content("BU1", "a,b\n1,2\n", "one.csv");
    CHECK(content("BU1", "a,b\n1,2\n", "other.csv") == once);
    CHECK(content("BU2", "a,b\n1,2\n", "one.csv") != once);
    CHECK(content("BU1", "a,b\n1,3\n", "one.csv") != once);
}

TEST_CASE("the neighbourhoods of a municipality stand together, each under its code, and can be named", "[input]") {
    const auto scenario = read_at(folder() / "good/municipality.yaml");
    std::vector<std::string> names, regions;
    for (const NeighbourhoodSource& source : scenario->neighbourhoods) {
        names.push_back(source.name);
        regions.push_back(source.region);
    }
    CHECK(names == std::vector<std::string>{"BU3", "BU4", "bospolder", "BU5", "BU1", "BU2"});
    CHECK(regions == std::vector<std::string>{"West", "West", "", "", "East", "East"});
    CHECK(scenario->neighbourhoods[4].data.size() == 2);
    CHECK(scenario->policy.front().in == std::vector<std::string>{"BU1", "BU3"});
}

TEST_CASE("a scenario shown with a municipality is read as the same world", "[input]") {
    const auto scenario = read_at(folder() / "good/municipality.yaml");
    const std::string shown = resolved_text(*scenario);
    using Catch::Matchers::Contains;
    CHECK_THAT(shown, Contains("# West: 2 neighbourhoods, fingerprint ") && Contains("municipality: \"East\""));
    const fs::path beside = fs::current_path() / "shown_with_a_municipality.yaml";  // paths are relative to this folder
    std::ofstream(beside, std::ios::binary) << shown;
    const auto read = read_at(beside);
    fs::remove(beside);
    REQUIRE(read->neighbourhoods.size() == scenario->neighbourhoods.size());
    for (std::size_t n = 0; n < read->neighbourhoods.size(); ++n) {
        CHECK(read->neighbourhoods[n].name == scenario->neighbourhoods[n].name);
        CHECK(read->neighbourhoods[n].region == scenario->neighbourhoods[n].region);
        CHECK(read->neighbourhoods[n].content == scenario->neighbourhoods[n].content);
    }
}

TEST_CASE("a municipality stands alone, with files, and only once", "[input]") {
    const auto refusal = [](const std::string& places) {
        const TemporaryFile scenario("adem: 1\nneighbourhoods:\n" + places);
        std::string all;
        for (const std::string& problem : problems_of(scenario.path)) all += problem + "\n";
        return all;
    };
    using Catch::Matchers::Contains;
    const std::string data = ", data: " + model::test_areas::data_file("kwb2024.csv").string() + "}\n";
    CHECK_THAT(refusal("  - {municipality: East}\n"), Contains("'data' is missing"));
    CHECK_THAT(refusal("  - {municipality: East, code: BU1" + data), Contains("'code' and 'municipality' exclude"));
    CHECK_THAT(refusal("  - {municipality: East, name: mine" + data), Contains("'name' and 'municipality' exclude"));
    CHECK_THAT(refusal("  - {municipality: Nowhere" + data), Contains("no such municipality"));
    CHECK_THAT(refusal("  - {municipality: all" + data + "  - {municipality: East" + data),
               Contains("neighbourhood 'BU1' is given twice (first in line 3)"));
}
