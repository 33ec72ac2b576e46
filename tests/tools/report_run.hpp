#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "small_run.hpp"

/// Comparisons of moments, and the documents that their reports are made of.
namespace adem::test {

using Json = nlohmann::json;

/// Differences that are there for certain.
inline Words small_comparison(const Words& scenarios, const Words& more = {}) {
    Words words{"compare"};
    words.insert(words.end(), scenarios.begin(), scenarios.end());
    for (const char* word : {"--years", "2", "--set", "settle=3", "--replicates", "4", "--quiet", "--out", "r"})
        words.emplace_back(word);
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

inline Json document_in(const Program& adem, const std::string& file = "r/report.json") {
    return Json::parse(adem.bytes(file));
}

/// Node.js as a shell script of these lines, found before any other; and a page for it to make.
inline Surroundings with_node(const Program& adem, const std::string& lines) {
    namespace fs = std::filesystem;
    fs::create_directories(adem / "bin");
    write_bytes(adem / "bin/node", "#!/bin/sh\n" + lines + "\n");
    fs::permissions(adem / "bin/node", fs::perms::owner_all);
    write_bytes(adem / "page.mjs", "// a page\n");
    return {"C",
            {{"PATH", (adem / "bin").string() + ":/usr/bin:/bin"}, {"ADEM_REPORT_PAGE", (adem / "page.mjs").string()}},
            0};
}

/// The last word that it is given is the page.
inline constexpr const char* writes_a_page = "for page; do :; done\necho '<html>' > \"$page\"";

/// No Node.js anywhere.
inline Surroundings without_node(const Program& adem) {
    Surroundings surroundings = with_node(adem, "exit 1");
    std::filesystem::remove(adem / "bin/node");
    surroundings.environment.front().second = (adem / "bin").string();
    return surroundings;
}

}  // namespace adem::test
