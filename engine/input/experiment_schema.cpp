#include "engine/input/experiment_schema.hpp"

#include <set>

#include "engine/input/experiment_factors.hpp"
#include "engine/input/scenario_keys.hpp"
#include "engine/input/schema_parts.hpp"
#include "engine/input/two_languages.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {
namespace {

using namespace schema_parts;

Json reference(const std::string& definition) { return {{"$ref", "#/$defs/" + definition}}; }

Json list_of(const Json& item) { return {{"type", "array"}, {"items", item}, {"minItems", 1}}; }

Json any_value() { return {{"type", {"number", "string", "boolean"}}}; }

/// {values} or {from, to, steps, scale}.
Json values_or_range() {
    const Json end = number({});
    return closed_map(
        {{"values", about_first("These", list_of(any_value()))},
         {"from", about_first("The lowest", end)},
         {"to", about_first("The highest", end)},
         {"steps", about_first("How many, both ends included; in a grid only", number({2, 1000, "", true}))},
         {"scale", about_first("At equal distances, or with log at equal ratios", choice_of({"linear", "log"}))}});
}

class ExperimentSchema {
  public:
    ExperimentSchema(const Catalogue& catalogue, const ExperimentWords& words) : catalogue_(catalogue), words_(words) {}

    std::string written() {
        add_entries("policy.", catalogue_.registry.levers);
        add_entries("parameters.", catalogue_.registry.parameters);
        for (const std::string& name : settings_to_vary()) add_setting(scenario_key(name));
        const Json keys = properties();
        return fmt::format(
            "{{\n\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
            "\"title\": \"An experiment of adem\",\n"
            "\"description\": \"Written by `adem schema --experiment`; not edited by hand. How to write one: "
            "README.md in the folder of the shipped scenarios.\",\n\"type\": \"object\",\n"
            "\"required\": [\"adem\",\"base\"],\n\"additionalProperties\": false,\n\"properties\": {},\n"
            "\"$defs\": {}\n}}\n",
            lines(keys), lines(definitions_));
    }

  private:
    template <class Entries>
    void add_entries(const std::string& section, const Entries& entries) {
        std::set<std::string> of_all_words;
        for (const auto& entry : entries) {
            const bool is_switch = entry.integer && entry.low == 0 && entry.high == 1;
            Json value = number(range_of(entry));
            if (is_switch && section == "policy.")
                value = one_of_these({value, choice_of({"yes", "no", "true", "false"}), {{"type", "boolean"}}});
            const std::string about = described(entry.about, entry.unit, number_text(entry.value));
            add(section + entry.path, about, value, section == "parameters.");
            const auto shorter = entry.path.rfind('.');
            if (entry.element.empty() || !entry.path.ends_with("." + entry.element)) continue;
            const std::string group = section + entry.path.substr(0, shorter);
            if (of_all_words.insert(group).second) add(group, "For all at once: " + entry.about, value, false);
        }
    }

    void add_setting(const ScenarioKey& key) {
        using Kind = ScenarioKey::Kind;
        std::vector<std::string> variants;
        for (const Variant& variant : catalogue_.variants) variants.push_back(variant.name);
        const Json value = key.kind == Kind::number        ? number(key.range)
                           : key.kind == Kind::assumptions ? choice_of(variants)
                                                           : text(1000);
        add(key.name, key.about, value, false);
    }

    void add(const std::string& path, const std::string& about, const Json& value, bool has_prior) {
        definitions_["value:" + path] = value;
        const Json reference_to_value = reference("value:" + path);
        std::vector<Json> choices{list_of(reference_to_value), reference("values or range")};
        if (has_prior) choices.push_back({{"const", "prior"}});
        definitions_["factor:" + path] = about_first(about, one_of_these(choices));
        factors_[path] = reference("factor:" + path);
        values_[path] = reference_to_value;
    }

    Json properties() {
        definitions_["values or range"] = values_or_range();
        Json together = values_or_range();
        together["properties"]["paths"] =
            about_first("Levers and parameters that all get the value", list_of(choice_of(paths())));
        together["required"] = {"paths"};
        Json vary = {{"type", "object"}, {"minProperties", 1}, {"properties", factors_}};
        vary["additionalProperties"] = about_first("A factor with a name of its own", together);
        definitions_["vary"] = vary;
        definitions_["point"] = closed_map(values_);
        const Json of_points = number({2, most_points, "", true});
        return {
            {"adem", about_first("Version of the language", {{"const", scenario_language}})},
            {"title", about_first("What people call it", text_or_both_languages(longest_title))},
            {"about", about_first(scenario_key("about").about, text_or_both_languages(longest_remark))},
            {"base", about_first("Scenarios that are compared in every point", one_or_several(text(1000), 1))},
            {"vary", about_first("What differs between points, each with its values", reference("vary"))},
            {"design", about_first("How points come about", choice_of(experiment_designs()))},
            {"points", about_first("Points written out, or how many a Latin hypercube has",
                                   one_of_these({of_points, list_of(reference("point"))}))},
            {"trajectories", about_first("How many of Morris, each a point and one more for each factor", of_points)},
            {"samples", about_first("How many of Sobol, each two points and one more for each factor", of_points)},
            {"indicators", about_first("What is reported", one_or_several(choice_of(words_.indicators), 1))},
            {"groups", about_first("Of whom", one_or_several(choice_of(words_.groups), 1))},
            {"years", about_first("At the end of which years", one_or_several(number({1, 50, "", true}), 1))},
            {"replicates", about_first("Of every policy in every point", number(scenario_key("replicates").range))}};
    }

    std::vector<std::string> paths() const {
        std::vector<std::string> names;
        for (const auto& [path, value] : values_.items()) names.push_back(path);
        return names;
    }

    const Catalogue& catalogue_;
    const ExperimentWords& words_;
    Json definitions_ = Json::object(), factors_ = Json::object(), values_ = Json::object();
};

}  // namespace

std::string experiment_schema(const Catalogue& catalogue, const ExperimentWords& words) {
    return ExperimentSchema(catalogue, words).written();
}

}  // namespace adem
