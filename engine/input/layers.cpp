#include "engine/input/layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "engine/input/scenario_keys.hpp"
#include "engine/input/variants_in_file.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {
namespace fs = std::filesystem;
namespace {

fs::path identity_of_file(const fs::path& path) {
    std::error_code failed;
    const fs::path real = fs::weakly_canonical(path, failed);
    return failed ? path : real;
}

/// Follows `extends` from a scenario to its first ancestor.
class Chain {
  public:
    Chain(const Catalogue& catalogue, Problems& problems) : catalogue_(catalogue), problems_(problems) {}

    std::vector<Layer> from(const std::string& name_or_path) {
        FileAndVariant wanted = file_and_variant(name_or_path);
        fs::path folder;
        Place asked_at;
        while (const auto path = catalogue_.scenarios.find(wanted.file, folder, asked_at, problems_)) {
            if (goes_round(*path, wanted.file, asked_at)) return std::move(layers_);
            const auto root = load_yaml(*path, asked_at, problems_);
            if (!root || !root->expect(Node::Kind::map, "a map of scenario keys", problems_)) return std::move(layers_);
            if (!has_known_version(*root, problems_)) return std::move(layers_);
            root->refuse_other_keys(scenario_keys(), problems_);
            check_variants(*root, problems_);
            if (!wanted.variant.empty()) add_variant(*root, *path, wanted.variant, asked_at);
            layers_.insert(layers_.begin(), Layer{*root, *path});
            const auto parent = root->find("extends");
            if (!parent) return std::move(layers_);
            const auto parent_text = parent->text(problems_);
            if (!parent_text) return std::move(layers_);
            wanted = file_and_variant(*parent_text);
            asked_at = parent->place();
            folder = path->parent_path();
        }
        return std::move(layers_);
    }

  private:
    void add_variant(const Node& root, const fs::path& path, const std::string& name, const Place& asked_at) {
        const auto variant = find_variant(root, name, asked_at, problems_);
        if (variant && (variant->is_map() || variant->is_nothing()))
            layers_.insert(layers_.begin(), Layer{*variant, path, name});
    }

    bool goes_round(const fs::path& path, const std::string& text, const Place& asked_at) {
        const auto same = [&](const Layer& layer) { return identity_of_file(layer.file) == identity_of_file(path); };
        if (std::none_of(layers_.begin(), layers_.end(), same)) return false;
        std::string circle;
        for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
            circle += shown_name(layer->file) + " -> ";
        problems_.add(asked_at, fmt::format("extends = {} goes round in a circle ({}{})", in_quotes(text), circle,
                                            shown_name(path)));
        return true;
    }

    static std::string shown_name(const fs::path& path) { return path.filename().string(); }

    const Catalogue& catalogue_;
    Problems& problems_;
    std::vector<Layer> layers_;
};

std::string head(const std::string& key) { return key.substr(0, key.find('.')); }
std::string tail(const std::string& key) {
    const auto dot = key.find('.');
    return dot == std::string::npos ? "" : key.substr(dot + 1);
}

bool may_be_overridden(const std::string& key) {
    const auto& keys = variant_keys();
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// "policy.staff.fte.teacher" for a lever that was given without "policy.".
std::string with_section(const std::string& key, const Registry& registry) {
    for (const LeverEntry& lever : registry.levers) {
        if (lever.path == key) return "policy." + key;
    }
    for (const ParameterEntry& parameter : registry.parameters) {
        if (parameter.path == key) return "parameters." + key;
    }
    return "";
}

Place place_of_key(const Override& given) {
    return given.written ? given.written->key_place : Place{given.given_as, 0, 0};
}

void refuse_override(const Override& given, const Registry& registry, Problems& problems) {
    const std::vector<std::string>& allowed = variant_keys();
    const std::string full = with_section(given.key, registry);
    problems.add(
        place_of_key(given),
        fmt::format("unknown key {} (allowed: {}){}", in_quotes(given.key), listed(allowed),
                    full.empty() ? did_you_mean(head(given.key), allowed) : fmt::format(". Did you mean '{}'?", full)));
}

/// What stands after the equals sign, as if it stood at a place of its own.
std::optional<Node> value_from_command_line(const Override& given, Problems& problems) {
    const Place place = place_of_key(given);
    Problems in_value;
    const auto value = parse_yaml(given.value.empty() ? "~" : given.value, given.given_as, in_value);
    for (const Problem& problem : in_value.sorted()) {
        problems.add(place, fmt::format("{} = {}: {}", given.key, in_quotes(given.value), problem.message));
    }
    if (!value || !in_value.empty()) return std::nullopt;
    return value->moved_to(place);
}

std::optional<Layer> override_layer(const Override& given, const Registry& registry, Problems& problems) {
    if (!may_be_overridden(head(given.key))) {
        refuse_override(given, registry, problems);
        return std::nullopt;
    }
    const Place place = place_of_key(given);
    const auto value = given.written ? given.written->node : value_from_command_line(given, problems);
    if (!value) return std::nullopt;
    const Node inner = tail(given.key).empty() ? *value : Node::map_of_one(tail(given.key), *value, place);
    Layer layer{Node::map_of_one(head(given.key), inner, place), {}};
    if (given.written) layer.folder = given.written->folder;
    return layer;
}

}  // namespace

bool has_known_version(const Node& root, Problems& problems) {
    const auto version = root.find("adem");
    if (!version) {
        problems.add(
            {root.place().file, 1, 1},
            fmt::format("'adem' is missing (start the file with 'adem: {}', the version of the scenario language)",
                        scenario_language));
        return false;
    }
    const auto number = version->whole_number(-1000000, 1000000, "", problems);
    if (number && *number != scenario_language) {
        const char* what_to_do = *number > scenario_language
                                     ? "the file was made for a newer program: get that one, or write the file anew"
                                     : "no older version was ever given out: start with 'adem: 1' and mend what is "
                                       "reported then";
        problems.add(version->place(), fmt::format("adem = {} (this program reads version {}; {})", *number,
                                                   scenario_language, what_to_do));
    }
    return number == scenario_language;
}

std::optional<Override> read_override(std::string_view text, Problems& problems) {
    const auto equals = text.find('=');
    if (equals == 0 || equals == std::string_view::npos) {
        problems.add({"--set", 0, 0}, fmt::format("{} (must be key=value, such as years=10)", in_quotes(text)));
        return std::nullopt;
    }
    return Override{std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

std::vector<std::string> scenarios_of(const std::string& name_or_path, const Catalogue& catalogue) {
    Problems told_when_read;
    if (!file_and_variant(name_or_path).variant.empty()) return {name_or_path};
    const auto path = catalogue.scenarios.find(name_or_path, {}, {}, told_when_read);
    const auto root = path ? load_yaml(*path, {}, told_when_read) : std::nullopt;
    std::vector<std::string> names;
    for (const std::string& variant : root ? variants_in(*root) : names) names.push_back(name_or_path + "#" + variant);
    return names.empty() ? std::vector<std::string>{name_or_path} : names;
}

std::vector<Layer> scenario_layers(const std::string& name_or_path, const Catalogue& catalogue,
                                   std::span<const Override> overrides, Problems& problems) {
    std::vector<Layer> layers = Chain(catalogue, problems).from(name_or_path);
    for (const Override& given : overrides) {
        if (auto layer = override_layer(given, catalogue.registry, problems)) layers.push_back(std::move(*layer));
    }
    return layers;
}

}  // namespace adem
