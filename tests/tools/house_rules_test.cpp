#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "tests/support/paths.hpp"
#include "tests/support/results_example.hpp"

/// What the project asks of the text of a mechanism, so that each can be read as one rule.
namespace {

namespace fs = std::filesystem;
using namespace adem;

std::vector<fs::path> headers_in(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(test::source_folder() / folder))
        if (entry.path().extension() == ".hpp") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::vector<std::string> lines;
    std::istringstream text(test::read_bytes(file));
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

/// The lines of a rule's body: without comments, text, descriptions of parameters and named constants.
std::vector<std::pair<int, std::string>> rule_lines(const fs::path& file) {
    static const std::regex text(R"("([^"\\]|\\.)*")");
    static const std::regex comment(R"(//.*$)");
    std::vector<std::pair<int, std::string>> kept;
    int number = 0;
    int depth = 0;  // of braces and brackets inside what is left out
    bool leaving_out = false;
    for (const std::string& raw : lines_of(file)) {
        ++number;
        const std::string line = std::regex_replace(std::regex_replace(raw, text, ""), comment, "");
        if (!leaving_out &&
            (line.find("describe") != std::string::npos || line.find("constexpr") != std::string::npos ||
             line.find("#include") != std::string::npos)) {
            leaving_out = true;
            depth = 0;
        }
        if (!leaving_out) {
            kept.emplace_back(number, line);
            continue;
        }
        for (const char c : line) depth += (c == '{' || c == '(') ? 1 : (c == '}' || c == ')') ? -1 : 0;
        const bool complete = line.find(';') != std::string::npos || line.find('}') != std::string::npos ||
                              line.find("#include") != std::string::npos;
        if (depth <= 0 && complete) leaving_out = false;
    }
    return kept;
}

}  // namespace

TEST_CASE("a rule's body has no number but 0, 1, 0.5, 12 and named constants", "[unit]") {
    static const std::regex number(R"((^|[^\w.])((\d+\.\d*|\.\d+|\d+)([eE][-+]?\d+)?)[fFuUlL]*)");
    static const std::set<std::string> allowed{"0", "1", "0.5", "12", "0.0", "1.0"};
    for (const char* folder : {"models/mechanisms", "models/rules"})
        for (const fs::path& file : headers_in(folder))
            for (const auto& [where, line] : rule_lines(file))
                for (std::sregex_iterator match(line.begin(), line.end(), number), end; match != end; ++match) {
                    INFO(file.filename().string() << ":" << where << ": " << line);
                    CHECK(allowed.contains((*match)[2].str()));
                }
}

TEST_CASE("a mechanism is a file of at most 60 lines", "[unit]") {
    constexpr std::size_t most = 60;
    for (const fs::path& file : headers_in("models/mechanisms")) {
        INFO(file.filename().string());
        CHECK(lines_of(file).size() <= most);
    }
}

TEST_CASE("no rule knows a place by its name or by its kind: profiles differ in figures alone", "[unit]") {
    std::string names = "PlaceType|place_type";
    for (const auto& entry : fs::directory_iterator(test::source_folder() / "scenarios" / "profiles"))
        if (entry.path().extension() == ".yaml") names += "|" + entry.path().stem().string();
    const std::regex place("\\b(" + names + ")\\b", std::regex::icase);
    CHECK(std::regex_search("of Bospolder", place));
    for (const char* folder : {"models/mechanisms", "models/rules"})
        for (const fs::path& file : headers_in(folder))
            for (const std::string& line : lines_of(file)) {
                if (!std::regex_search(line, place)) continue;
                FAIL_CHECK(file.filename().string() << ": " << line);
            }
}

TEST_CASE("no two headers of the program give a type of their own the same name", "[unit]") {
    static const std::regex type(R"(^(?:struct|class|enum class) (\w+)(?: final)? *[:{].*)");
    std::map<std::string, std::string> where;
    for (const fs::path& file : headers_in("tools/adem"))
        for (const std::string& line : lines_of(file)) {
            std::smatch match;
            if (!std::regex_match(line, match, type)) continue;
            const auto [first, is_new] = where.emplace(match[1], file.filename().string());
            if (!is_new) FAIL_CHECK(match[1] << " is in " << first->second << " and in " << file.filename().string());
        }
    CHECK(where.size() > 20);
}
