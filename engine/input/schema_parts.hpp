#pragma once
#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/input/located.hpp"

/// Pieces of which JSON Schemas are made.
namespace adem::schema_parts {

using Json = nlohmann::ordered_json;

inline Json one_of_these(std::vector<Json> choices) { return {{"anyOf", std::move(choices)}}; }

inline Json one_or_several(const Json& item, int least) {
    const Json list = {{"type", "array"}, {"items", item}, {"minItems", least}};
    return one_of_these({item, list});
}

/// A whole number without a point.
inline Json plain(double value) {
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

inline Json number(const NumberRange& range) {
    Json schema = {{"type", range.integer ? "integer" : "number"}};
    if (std::isfinite(range.low)) schema["minimum"] = plain(range.low);
    if (std::isfinite(range.high)) schema["maximum"] = plain(range.high);
    return schema;
}

inline Json text(std::size_t longest) {
    return {{"type", {"string", "number", "boolean"}}, {"pattern", "\\S"}, {"maxLength", longest}};
}

inline Json choice_of(const std::vector<std::string>& words) {
    return words.empty() ? Json{{"not", Json::object()}} : Json{{"enum", words}};
}

inline Json closed_map(Json properties) {
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

/// Text, or {nl, en} of which one may be missing.
inline Json text_or_both_languages(std::size_t longest) {
    Json both = closed_map({{"nl", text(longest)}, {"en", text(longest)}});
    both["minProperties"] = 1;
    return one_of_these({text(longest), both});
}

/// "Regular posts (FTE per 1000 residents; default 4)".
inline std::string described(const std::string& about, const std::string& unit, const std::string& usual) {
    const std::string of = unit.empty() || unit == "1" ? "" : unit + "; ";
    return fmt::format("{} ({}default {})", about, of, usual);
}

inline Json about_first(const std::string& about, const Json& schema) {
    Json result = {{"description", about}};
    result.update(schema);
    return result;
}

template <class Entry>
NumberRange range_of(const Entry& entry) {
    return {entry.low, entry.high, entry.unit, entry.integer};
}

/// One line for each key, so that changes can be read.
inline std::string lines(const Json& map) {
    std::string result;
    for (const auto& [name, value] : map.items())
        result += fmt::format("{}\n  {}: {}", result.empty() ? "" : ",", Json(name).dump(), value.dump());
    return "{" + result + "\n}";
}

}  // namespace adem::schema_parts
