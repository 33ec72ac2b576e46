#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

/// The messages that a bad file says it must give: its lines "# expect: file:line:column: message".
std::vector<std::string> expected(const fs::path& file) {
    const std::string mark = "# expect: ";
    std::vector<std::string> messages;
    std::istringstream lines(text_of(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(mark)) messages.push_back(line.substr(mark.size()));
    }
    return messages;
}

std::set<fs::path> bad_files() {
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder() / "bad")) {
        if (entry.is_regular_file()) files.insert(entry.path());
    }
    return files;
}

}  // namespace

TEST_CASE("every bad file gives exactly the messages that it names", "[input]") {
    const auto files = bad_files();
    REQUIRE(files.size() > 30);
    for (const fs::path& file : files) {
        INFO(file.filename().string());
        CHECK_FALSE(expected(file).empty());
        CHECK(problems_of(file) == expected(file));
    }
}

TEST_CASE("several wrong scenarios give all their problems in one go", "[input]") {
    Problems problems;
    for (const char* name : {"out_of_range.yaml", "no_version.yaml"}) {
        CHECK_FALSE(read_scenario((folder() / "bad" / name).string(), catalogue(), {}, problems));
    }
    CHECK(problems.size() == 11);
    CHECK_THROWS_AS(problems.throw_if_any(), InputError);
}

TEST_CASE("a file that is missing, a folder, unreadable or huge is named with the reason", "[input]") {
    const auto why = [](const fs::path& path) {
        Problems problems;
        CHECK_FALSE(read_scenario(path.string(), catalogue(), {}, problems));
        REQUIRE(problems.size() == 1);
        return to_string(problems.sorted().front());
    };
    CHECK(why("nowhere/x.yaml") ==
          "unknown scenario 'nowhere/x.yaml' (no such file; shipped: project-carousel, status-quo)");
    CHECK(why("statusquo") ==
          "unknown scenario 'statusquo' (neither a file nor a shipped one; shipped: "
          "project-carousel, status-quo). Did you mean 'status-quo'?");
    CHECK(why(folder() / "bad") == "cannot read '" + shown_path(folder() / "bad") + "' (it is a folder, not a file)");
    CHECK(why("/proc/self/mem") == "cannot read '/proc/self/mem' (Input/output error)");
    const TemporaryFile huge(std::string(largest_text_file + 1, '#'));
    CHECK_THAT(why(huge.path), Catch::Contains("(larger than 16 MiB)"));
    const TemporaryFile nothing("");
    CHECK_THAT(why(nothing.path), Catch::Contains(":1:1: the file is empty"));
}

TEST_CASE("a hundred problems are shown and the rest is counted", "[input]") {
    Problems problems;
    for (int line = 1; line <= 150; ++line) problems.add({"f", line, 1}, "wrong");
    for (int line = 1; line <= 150; ++line) problems.add({"f", line, 1}, "wrong");
    CHECK(problems.size() == 150);
    try {
        problems.throw_if_any();
        FAIL("nothing was thrown");
    } catch (const InputError& error) {
        CHECK(error.problems.size() == 101);
        CHECK_THAT(error.what(), Catch::EndsWith("f:100:1: and 50 more problems after this one"));
    }
}

TEST_CASE("what the command line sets is checked like what stands in a file", "[input]") {
    const auto problems = [](const std::string& key, const std::string& value) {
        return problems_of(folder() / "good/full.yaml", {{key, value}});
    };
    using Texts = std::vector<std::string>;
    CHECK(problems("years", "51") == Texts{"--set: years = 51 (must be 1..50 year)"});
    CHECK(problems("years", "") == Texts{"--set: years is empty (must be a whole number, 1..50 year)"});
    CHECK(problems("yeras", "5").front().ends_with(". Did you mean 'years'?"));
    CHECK(problems("promises.rate", "5").front().ends_with(". Did you mean 'policy.promises.rate'?"));
    CHECK(problems("adem", "1").front().starts_with("--set: unknown key 'adem'"));
    CHECK(problems("policy.promises.rat", "1") ==
          Texts{"--set: unknown lever 'promises.rat' (no such lever). Did you mean 'rate' [0..10 1/year]?"});
    CHECK(problems("policy.promises.rate", "{value: 1, from: soon}") ==
          Texts{"--set: from = 'soon' (must be a time such as 2027-01, 2027-01-15, year 3 or month 25)"});
    CHECK(problems("policy", "[1") ==
          Texts{"--set: policy = '[1': not valid YAML: end of sequence flow not found (this '[' "
                "is not closed)"});
    CHECK(problems("neighbourhoods", "[nowhere]").front().starts_with("--set: unknown profile 'nowhere'"));
    Problems wrong;
    CHECK_FALSE(read_override("years", wrong));
    CHECK_FALSE(read_override("=3", wrong));
    CHECK(to_string(wrong.sorted().front()) == "--set: 'years' (must be key=value, such as years=10)");
}
