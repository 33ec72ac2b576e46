#include <catch2/catch.hpp>
#include <random>

#include "engine/input/show.hpp"
#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

const std::vector<std::string>& snippets() {
    static const std::vector<std::string> texts = {
        "[",         "]",    "{",    "}",       ":",      ": ",        ",",     "-",          "- ",
        "\n",        "\n\n", " ",    "  ",      "\t",     "'",         "\"",    "|",          ">",
        "&a ",       "*a",   "!x ",  "? ",      "#",      "---\n",     "...\n", "%",          "@",
        "`",         "~",    "null", "<<: ",    "-1",     "1e400",     "nan",   "\xff",       std::string(1, '\0'),
        "é",         "\r\n", "\\",   "\"\\u12", "[[[[[[", "extends: ", "value", "years: 3\n", "&a [*a]",
        "&a {b: *a}"};
    return texts;
}

/// A few random deletions, insertions, repetitions and swaps.
std::string mutated(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
    for (std::size_t change = 0, changes = 1 + below(4); change < changes; ++change) {
        const std::size_t at = below(text.size() + 1);
        switch (below(5)) {
            case 0:
                text.erase(at, 1 + below(8));
                break;
            case 1:
                text.insert(at, snippets()[below(snippets().size())]);
                break;
            case 2:
                text.insert(at, text.substr(below(text.size() + 1), below(40)));
                break;
            case 3:
                text.resize(at);
                break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(random() % 256);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("however a scenario is mangled, it gives a scenario or problems with a place", "[input]") {
    const std::string good = text_of(folder() / "good/full.yaml");
    const Catalogue known = catalogue();
    std::mt19937 random(20250101);
    int read = 0, refused = 0;
    const TemporaryFile file("");
    for (int trial = 0; trial < 3000; ++trial) {
        const std::string text = mutated(good, random);
        std::ofstream(file.path, std::ios::binary) << text;
        Problems problems;
        const auto scenario = read_scenario(file.path.string(), known, {}, problems);
        if (scenario.has_value() != problems.empty()) FAIL("neither or both in trial " << trial << "\n" << text);
        for (const Problem& problem : problems.sorted()) {
            if (problem.place.line < 1 || problem.message.empty()) FAIL("no place in trial " << trial << "\n" << text);
        }
        if (scenario) resolved_text(*scenario);
        ++(scenario ? read : refused);
    }
    CHECK(read > 50);
    CHECK(refused > 1000);
}
