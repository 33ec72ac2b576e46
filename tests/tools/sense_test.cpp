// What can be read and makes no sense, or is odd.
#include <catch2/catch.hpp>
#include <sstream>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// The rest of the lines of a text that begin with `mark`.
Lines after(const std::string& mark, const std::string& text) {
    Lines found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(mark)) found.push_back(line.substr(mark.size()));
    return found;
}

std::vector<fs::path> files_in(const std::string& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(test_folder() / "tools" / folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// What the program says of a file that lies in its working folder.
Answer checked(const Program& adem, const fs::path& file) {
    write_bytes(adem / file.filename(), read_bytes(file));
    return adem({"check", file.filename()});
}

}  // namespace

TEST_CASE("every scenario without sense is refused with exactly the messages that it names", "[unit]") {
    const Program adem;
    const auto files = files_in("senseless");
    CHECK(files.size() >= 6);
    for (const fs::path& file : files) {
        const Answer answer = checked(adem, file);
        const Lines expected = after("# expect: ", read_bytes(file));
        INFO(file.filename().string());
        CHECK_FALSE(expected.empty());
        CHECK(after("", answer.err) == expected);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
    }
    CHECK_FALSE(adem.exists("results"));
}

TEST_CASE("every odd scenario is accepted with exactly the warnings that it names", "[unit]") {
    const Program adem;
    const auto files = files_in("odd");
    CHECK(files.size() >= 5);
    for (const fs::path& file : files) {
        const Answer answer = checked(adem, file);
        const Lines expected = after("# warning: ", read_bytes(file));
        INFO(file.filename().string() << "\n" << answer.err);
        CHECK_FALSE(expected.empty());
        CHECK(after("warning: ", answer.err) == expected);
        CHECK(answer.code == 0);
        CHECK_THAT(answer.out, Contains("valid"));
    }
}

TEST_CASE("the shipped scenarios are neither wrong nor odd", "[unit]") {
    const Program adem;
    std::vector<std::string> words{"check"};
    for (const char* folder : {"", "benchmarks", "fairness"})
        for (const auto& entry : fs::directory_iterator(source_folder() / "scenarios" / folder))
            if (entry.path().extension() == ".yaml" && read_bytes(entry.path()).find("\nadem: ") != std::string::npos)
                words.push_back(entry.path());
    CHECK(words.size() > 30);
    const Answer answer = adem(words);
    CHECK(answer.code == 0);
    CHECK(answer.err.empty());
}

TEST_CASE("mistakes in several scenarios, indicators and sense are told in one go", "[unit]") {
    const Program adem;
    write_bytes(adem / "dear.yaml", "adem: 1\nextends: village\nbudget: 1000\n");
    write_bytes(adem / "typo.yaml", "adem: 1\nextends: village\npolicy: {promises.rat: 1}\n");
    const Answer answer =
        adem({"compare", "dear.yaml", "typo.yaml", "--indicators", "crme", "--indicators", "disordr"});
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("dear.yaml:3:9: budget = 1000 (planned costs are ") && Contains("typo.yaml:3:10") &&
                               Contains("unknown indicator 'crme'") && Contains("Did you mean 'crime'?") &&
                               Contains("unknown indicator 'disordr'"));
    CHECK_FALSE(adem.exists("results"));
}

TEST_CASE("a run that the command line cuts short is not blamed for what comes later", "[unit]") {
    const Program adem;
    write_bytes(adem / "late.yaml",
                "adem: 1\nextends: village\nyears: 10\nprogrammes:\n  - {name: late, start: year 8, posts: 1}\n");
    const Answer answer = adem({"check", "late.yaml", "--years", "2"});
    CHECK(answer.code == 0);
    CHECK(answer.err.empty());
}

}  // namespace adem::test
