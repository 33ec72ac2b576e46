#include "engine/input/equal_key.hpp"

#include <algorithm>

#include "engine/base/error.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {

std::vector<std::string> names_of_levers_to_scale(const Registry& registry) {
    std::vector<std::string> names;
    for (const LeverEntry& lever : registry.levers) {
        if (lever.integer) continue;
        if (!lever.element.empty()) {
            const std::string all = lever.path.substr(0, lever.path.size() - lever.element.size() - 1);
            if (std::find(names.begin(), names.end(), all) == names.end()) names.push_back(all);
        }
        names.push_back(lever.path);
    }
    return names;
}

namespace {

std::optional<std::string> lever_to_scale(const Node& node, const Registry& registry, Problems& problems) {
    const auto lever = node.text(problems, 200);
    if (!lever) return std::nullopt;
    const std::vector<std::string> names = names_of_levers_to_scale(registry);
    if (std::find(names.begin(), names.end(), *lever) != names.end()) return lever;
    const auto near = nearest_name(*lever, names);
    problems.add(node.place(), "scale = '" + *lever + "' (must be a lever that can be scaled)" +
                                   (near ? ". Did you mean '" + *near + "'?" : ""));
    return std::nullopt;
}

}  // namespace

std::optional<EqualKey> read_equal(const Node& node, const Registry& registry, Problems& problems) {
    EqualKey key;
    if (!node.is_map()) {
        const auto what = node.word(equal_in, problems);
        if (!what) return std::nullopt;
        key.what = *what;
        return key;
    }
    node.refuse_other_keys({"what", "each", "scale"}, problems);
    const auto what = node.find("what"), each = node.find("each"), scale = node.find("scale");
    if (!what) {
        node.refuse("{what, each, scale} with what to be equal in", problems);
        return std::nullopt;
    }
    const auto word = what->word(equal_in, problems);
    const auto period = each ? each->word(equal_each, problems) : std::optional<std::string>("total");
    const auto lever = scale ? lever_to_scale(*scale, registry, problems) : std::optional<std::string>(key.lever);
    if (!word || !period || !lever) return std::nullopt;
    key.what = *word;
    key.each_year = *period == "year";
    key.lever = *lever;
    return key;
}

}  // namespace adem
