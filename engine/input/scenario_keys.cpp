#include "engine/input/scenario_keys.hpp"

#include <algorithm>
#include <stdexcept>

namespace adem {
namespace {

using Kind = ScenarioKey::Kind;

constexpr double largest_seed = 9007199254740991;  // 2^53 - 1
constexpr double largest_budget = 1e12;

std::vector<std::string> names_where(bool in_variants_only) {
    std::vector<std::string> names;
    for (const ScenarioKey& key : scenario_key_table()) {
        if (key.in_variants || !in_variants_only) names.push_back(key.name);
    }
    return names;
}

}  // namespace

std::span<const ScenarioKey> scenario_key_table() {
    static const std::vector<ScenarioKey> table = {
        {"adem", Kind::version, "Version of the scenario language", {}, false},
        {"title", Kind::title, "What people call it: text, or {nl: ..., en: ...}"},
        {"about", Kind::remark, "What it is, for who reads the results: text, or {nl: ..., en: ...}"},
        {"extends", Kind::scenario, "The scenario that this one changes: a shipped name or a path", {}, false},
        {"years", Kind::number, "Length of the run", {1, 50, "year", true}},
        {"start", Kind::month, "Calendar month of the first month"},
        {"settle", Kind::number, "How long the world settles before the start", {0, 600, "month", true}},
        {"replicates",
         Kind::number,
         "How many times, each with its own population and chance",
         {1, 100000, "replicate", true}},
        {"seed",
         Kind::number,
         "Names the chance; the same seed gives the same numbers on any machine",
         {0, largest_seed, "", true}},
        {"budget", Kind::number, "What may be spent over the run", {0, largest_budget, "euro", false}},
        {"equal", Kind::equal, "What `compare` makes it equal to the first scenario in, by scaling a lever"},
        {"neighbourhoods", Kind::places, "Profiles to simulate"},
        {"controls",
         Kind::number,
         "Neighbourhoods without the policy beside each one, for evaluators",
         {0, 50, "neighbourhood", true}},
        {"policy", Kind::policy, "Levers, each a value, a period {value, from, until, ...} or a list of periods"},
        {"programmes", Kind::programmes, "Projects, each with a name of its own"},
        {"parameters", Kind::parameters, "How the world works, not what a policy does"},
        {"assumptions", Kind::assumptions, "Names of variants of the model, each a set of parameters"},
        {"draw_parameters", Kind::yes_or_no, "Each replicate draws its parameters from their priors"},
        {"replicates_per_draw",
         Kind::number,
         "Replicates in a row that share their draw of the parameters",
         {1, 100, "replicate", true}},
        {"variants", Kind::variants, "Several policies in one file, by name, each layered on the file", {}, false},
    };
    return table;
}

const ScenarioKey& scenario_key(std::string_view name) {
    for (const ScenarioKey& key : scenario_key_table()) {
        if (key.name == name) return key;
    }
    throw std::logic_error("no scenario key '" + std::string(name) + "'");
}

const std::vector<std::string>& scenario_keys() {
    static const std::vector<std::string> names = names_where(false);
    return names;
}

const std::vector<std::string>& variant_keys() {
    static const std::vector<std::string> names = names_where(true);
    return names;
}

bool is_variant_name(std::string_view name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), allowed);
}

}  // namespace adem
