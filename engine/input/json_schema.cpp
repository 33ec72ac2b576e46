#include "engine/input/json_schema.hpp"

#include <fmt/format.h>

#include "engine/input/equal_key.hpp"
#include "engine/input/scenario_keys.hpp"
#include "engine/input/schema_parts.hpp"
#include "engine/input/two_languages.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {
namespace {

using namespace schema_parts;

constexpr const char* time_pattern =
    "^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
    "|year 0{0,3}([1-9][0-9]?|100)|month 0{0,3}([1-9][0-9]{0,2}|1[01][0-9]{2}|1200))$";
constexpr const char* month_pattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-01)?)?$";

Json reference(const std::string& definition) { return {{"$ref", "#/$defs/" + definition}}; }

Json not_both(const std::string& one, const std::string& other) { return {{"not", {{"required", {one, other}}}}}; }

/// Writes the definitions that others refer to, then the file itself.
class SchemaWriter {
  public:
    explicit SchemaWriter(const Catalogue& catalogue) : catalogue_(catalogue) {}

    std::string text_of_schema() {
        define_words();
        for (const LeverEntry& lever : catalogue_.registry.levers) define_lever(lever);
        for (const ParameterEntry& entry : catalogue_.registry.parameters) {
            definitions_["parameter:" + entry.path] =
                about_first(described(entry.about, entry.unit, number_text(entry.value)), number(range_of(entry)));
        }
        define_groups("lever", "policy", catalogue_.registry.levers);
        define_groups("parameter", "parameters", catalogue_.registry.parameters);
        definitions_["programme"] = programme();
        definitions_["variant"] = closed_map(keys(true));
        definitions_["variant"]["type"] = {"object", "null"};
        return written();
    }

  private:
    void define_words() {
        definitions_["time"] = about_first(
            "A time in the run: 2027, 2027-01, 2027-01-15 (that month), year 3 (its first month) or month 25",
            one_of_these({{{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}},
                          {{"type", "string"}, {"pattern", time_pattern}}}));
        definitions_["where"] =
            about_first("Neighbourhoods of the scenario, one or a list; else all", one_or_several(text(200), 1));
        const Json name = about_first("What it is called in this scenario, each its own", text(200));
        Json profile =
            closed_map({{"profile", about_first("Name of a shipped profile, or a path", text(1000))}, {"name", name}});
        profile["required"] = {"profile"};
        Json area = closed_map({{"code", about_first("Code of an area, as in the files under data", text(100))},
                                {"data", about_first("Files with figures of areas", one_or_several(text(1000), 1))},
                                {"name", name}});
        area["required"] = {"code", "data"};
        Json all_areas = closed_map(
            {{"municipality",
              about_first("All neighbourhoods of a municipality, by its name or code; 'all': of every one", text(100))},
             {"data", about_first("Files with figures of areas", one_or_several(text(1000), 1))}});
        all_areas["required"] = {"municipality", "data"};
        definitions_["neighbourhood"] = one_of_these({text(1000), profile, area, all_areas});
    }

    void define_lever(const LeverEntry& lever) {
        const bool is_switch = lever.integer && lever.low == 0 && lever.high == 1;
        const Json number_alone = number(range_of(lever));
        definitions_["value:" + lever.path] =
            is_switch ? one_of_these({number_alone, {{"enum", {true, false, "yes", "no", "true", "false"}}}})
                      : number_alone;
        const Json value = reference("value:" + lever.path);
        Json period = closed_map({{"value", value}, {"to", value}});
        Json& properties = period["properties"];
        properties["ramp"] = {{"description", "Months in which the value moves from what it was before"},
                              {"type", "integer"},
                              {"minimum", 1},
                              {"maximum", 600}};
        properties["from"] = about_first("First month; else the start", reference("time"));
        properties["until"] = about_first("First month without the value; else the end", reference("time"));
        properties["where"] = properties["in"] = reference("where");
        period["required"] = {"value"};
        period["allOf"] = {not_both("where", "in"), not_both("to", "ramp")};
        definitions_["period:" + lever.path] = period;
        Json course = {{"description", described(lever.about, lever.unit, number_text(lever.value))},
                       {"default", plain(lever.value)}};
        course.update(one_or_several(one_of_these({value, reference("period:" + lever.path)}), 1));
        definitions_["lever:" + lever.path] = course;
    }

    /// A map for each group of paths, in which what lies below may be nested or written with dots.
    template <class Entries>
    void define_groups(const std::string& kind, const std::string& top, const Entries& entries) {
        std::map<std::string, Json> groups;
        for (const auto& entry : entries) {
            std::vector<std::string> prefixes = {""};
            for (auto dot = entry.path.find('.'); dot != std::string::npos; dot = entry.path.find('.', dot + 1)) {
                const std::string group = entry.path.substr(0, dot);
                for (const std::string& above : prefixes)
                    groups[above][rest(above, group)] = reference(top + ":" + group);
                prefixes.push_back(group);
            }
            for (const std::string& above : prefixes)
                groups[above][rest(above, entry.path)] = reference(kind + ":" + entry.path);
        }
        groups[""];
        for (auto& [path, properties] : groups) {
            Json group = closed_map(properties.is_null() ? Json::object() : properties);
            group["type"] = {"object", "null"};
            definitions_[path.empty() ? top : top + ":" + path] = group;
        }
    }

    static std::string rest(const std::string& above, const std::string& path) {
        return above.empty() ? path : path.substr(above.size() + 1);
    }

    Json field(const Field& field) const {
        switch (field.kind) {
            case Field::Kind::number:
                return number({field.low, field.high, field.unit, field.integer});
            case Field::Kind::month:
                return reference("time");
            case Field::Kind::word:
                return choice_of(field.allowed);
            case Field::Kind::words:
                return one_or_several(choice_of(field.allowed), 0);
            case Field::Kind::text:
                return text(10000);
        }
        return {};
    }

    Json programme() const {
        Json properties = {{"name", about_first("Each once in a scenario", text(200))}};
        properties["where"] = properties["in"] = reference("where");
        std::vector<std::string> required = {"name"};
        for (const Field& one : catalogue_.project_fields) {
            const std::string usual = one.required                     ? "none: must be there"
                                      : one.kind == Field::Kind::month ? "the start"
                                      : one.value                      ? number_text(*one.value)
                                      : one.word.empty()               ? "none"
                                                                       : one.word;
            properties[one.name] = about_first(described(one.about, one.unit, usual), field(one));
            if (one.required) required.push_back(one.name);
        }
        Json schema = closed_map(properties);
        schema["required"] = required;
        schema["allOf"] = {not_both("where", "in")};
        return schema;
    }

    Json key(const ScenarioKey& key) const {
        using Kind = ScenarioKey::Kind;
        switch (key.kind) {
            case Kind::version:
                return {{"const", scenario_language}};
            case Kind::title:
                return text_or_both_languages(longest_title);
            case Kind::remark:
                return text_or_both_languages(longest_remark);
            case Kind::scenario:
                return text(10000);
            case Kind::number:
                return number(key.range);
            case Kind::month:
                return one_of_these({{{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}},
                                     {{"type", "string"}, {"pattern", month_pattern}}});
            case Kind::yes_or_no:
                return {{"enum", {true, false, "yes", "no", "true", "false"}}};
            case Kind::places:
                return one_or_several(reference("neighbourhood"), 1);
            case Kind::policy:
            case Kind::parameters:
                return reference(key.name);
            case Kind::programmes:
                return {{"type", {"array", "null"}}, {"items", reference("programme")}};
            case Kind::assumptions:
                return one_or_several(choice_of(assumptions()), 0);
            case Kind::equal: {
                Json parts = closed_map({{"what", choice_of(equal_in)},
                                         {"each", choice_of(equal_each)},
                                         {"scale", choice_of(names_of_levers_to_scale(catalogue_.registry))}});
                parts["required"] = {"what"};
                return one_of_these({choice_of(equal_in), parts});
            }
            case Kind::variants:
                return {{"type", "object"},
                        {"minProperties", 1},
                        {"propertyNames", {{"pattern", variant_name_pattern}}},
                        {"additionalProperties", reference("variant")}};
        }
        return {};
    }

    std::vector<std::string> assumptions() const {
        std::vector<std::string> names;
        for (const Variant& variant : catalogue_.variants) names.push_back(variant.name);
        return names;
    }

    Json keys(bool of_a_variant) const {
        Json properties = Json::object();
        for (const ScenarioKey& one : scenario_key_table()) {
            if (of_a_variant && !one.in_variants) continue;
            const std::string unit = one.range.unit.empty() || one.range.unit == "1" ? "" : " (" + one.range.unit + ")";
            properties[one.name] = about_first(one.about + unit, key(one));
        }
        return properties;
    }

    /// One line for each key and definition, so that changes can be read.
    std::string written() const {
        Json needed = {{"required", {"adem"}}};
        needed["anyOf"] = {{{"required", {"neighbourhoods"}}}, {{"required", {"extends"}}}};
        return fmt::format(
            "{{\n\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
            "\"title\": \"A scenario of adem\",\n"
            "\"description\": \"Written by `adem schema`; not edited by hand. How to write one: README.md in the "
            "folder "
            "of the shipped scenarios.\",\n\"type\": \"object\",\n\"required\": {},\n\"anyOf\": {},\n"
            "\"additionalProperties\": false,\n\"properties\": {},\n\"$defs\": {}\n}}\n",
            needed["required"].dump(), needed["anyOf"].dump(), lines(keys(false)), lines(definitions_));
    }

    const Catalogue& catalogue_;
    Json definitions_ = Json::object();
};

}  // namespace

std::string json_schema(const Catalogue& catalogue) { return SchemaWriter(catalogue).text_of_schema(); }

}  // namespace adem
