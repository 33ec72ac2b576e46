#include "engine/input/variants_in_file.hpp"

#include <fmt/format.h>

#include "engine/input/scenario_keys.hpp"

namespace adem {

FileAndVariant file_and_variant(const std::string& text) {
    const auto mark = text.rfind('#');
    if (mark == std::string::npos || mark == 0 || !is_variant_name(text.substr(mark + 1))) return {text, ""};
    return {text.substr(0, mark), text.substr(mark + 1)};
}

void check_variants(const Node& root, Problems& problems) {
    const auto variants = root.find("variants");
    if (!variants) return;
    if (!variants->is_map() || variants->children().empty()) {
        variants->refuse("a map with a name for each policy", problems);
        return;
    }
    for (const Node& variant : variants->children()) {
        if (!is_variant_name(variant.key())) {
            problems.add(variant.key_place(), fmt::format("variant {} (a name has letters, digits, '-' and '_' only)",
                                                          in_quotes(variant.key())));
        }
        if (variant.is_nothing()) continue;  // the file itself
        if (variant.expect(Node::Kind::map, "a map of scenario keys", problems)) {
            variant.refuse_other_keys(variant_keys(), problems);
        }
    }
}

std::vector<std::string> variants_in(const Node& root) {
    std::vector<std::string> names;
    const auto variants = root.find("variants");
    if (!variants || !variants->is_map()) return names;
    for (const Node& variant : variants->children()) {
        if (is_variant_name(variant.key())) names.push_back(variant.key());
    }
    return names;
}

std::optional<Node> find_variant(const Node& root, const std::string& name, const Place& asked_at, Problems& problems) {
    const auto variants = root.find("variants");
    const auto found = variants ? variants->find(name) : std::nullopt;
    if (found) return found;
    const auto known = variants_in(root);
    const std::string& file = root.place().file;
    problems.add(asked_at, known.empty() ? fmt::format("no variant {} ({} has no variants)", in_quotes(name), file)
                                         : fmt::format("no variant {} ({} has: {}){}", in_quotes(name), file,
                                                       listed(known), did_you_mean(name, known)));
    return std::nullopt;
}

}  // namespace adem
