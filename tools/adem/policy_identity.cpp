#include "tools/adem/policy_identity.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "engine/base/hash.hpp"
#include "engine/input/show.hpp"

namespace adem::tools {

std::string policy_text(const std::string& resolved) {
    constexpr std::string_view left_out[] = {"title:", "about:", "replicates:", "seed:"};
    std::string text;
    std::istringstream in(resolved);
    for (std::string line; std::getline(in, line);)
        if (std::none_of(std::begin(left_out), std::end(left_out),
                         [&](std::string_view key) { return line.starts_with(key); }))
            text += line + "\n";
    return text;
}

std::string fingerprint_of(const std::vector<std::string>& resolved) {
    ContentHash hash;
    for (const std::string& one : resolved) hash.add(policy_text(one) + "---\n");
    return hash.hex();
}

std::string fingerprint_of(const std::vector<Scenario>& scenarios) {
    std::vector<std::string> resolved;
    for (const Scenario& scenario : scenarios) resolved.push_back(resolved_text(scenario));
    return fingerprint_of(resolved);
}

}  // namespace adem::tools
