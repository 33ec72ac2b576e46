#pragma once
#include <random>
#include <string>
#include <vector>

/// Mangles the text of a scenario, to see what a reader makes of it.
namespace adem::input_test {

inline const std::vector<std::string>& snippets() {
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
inline std::string mutated(std::string text, std::mt19937& random) {
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

}  // namespace adem::input_test
