#include "engine/input/field.hpp"

#include <fmt/format.h>

namespace adem {
namespace {

const std::vector<std::string> figure_keys = {"value", "source", "area"};

void missing(const Node& map, const Field& field, Problems& problems) {
    const NumberRange range{field.low, field.high, field.unit, field.integer};
    problems.add(map.place(),
                 fmt::format("'{}' is missing{} ({}: {})", field.name,
                             map.key().empty() ? "" : " in '" + map.key() + "'", range_text(range), field.about));
}

std::string text_or_nothing(const Node& map, std::string_view key, Problems& problems) {
    const auto node = map.find(key);
    return node ? node->text(problems).value_or("") : "";
}

}  // namespace

std::string origin_text(const Origin& origin) {
    if (origin.is_default) return "default";
    return to_string(Place{origin.place.file, origin.place.line, 0});
}

std::vector<std::string> names_of(std::span<const Field> fields) {
    std::vector<std::string> names;
    for (const Field& field : fields) names.push_back(field.name);
    return names;
}

std::optional<Figure> read_figure(const Node& node, const NumberRange& range, Problems& problems) {
    if (!node.is_map()) {
        const auto value = node.number(range, problems);
        if (!value) return std::nullopt;
        return Figure{*value, "", "", {node.place()}};
    }
    node.refuse_other_keys(figure_keys, problems);
    const auto given = node.find("value");
    if (!given) {
        problems.add(node.place(), fmt::format("'value' is missing in '{}' ({})", node.name(), range_text(range)));
        return std::nullopt;
    }
    const auto value = given->named(node.name()).number(range, problems);
    std::string source = text_or_nothing(node, "source", problems);
    std::string area = text_or_nothing(node, "area", problems);
    if (!value) return std::nullopt;
    return Figure{*value, std::move(source), std::move(area), {given->place()}};
}

std::map<std::string, Figure> read_fields(const Node& map, std::span<const Field> fields, Problems& problems,
                                          const std::vector<std::string>& also) {
    std::map<std::string, Figure> result;
    if (!map.expect(Node::Kind::map, "a map of figures", problems)) return result;
    std::vector<std::string> allowed = names_of(fields);
    allowed.insert(allowed.end(), also.begin(), also.end());
    map.refuse_other_keys(allowed, problems);
    for (const Field& field : fields) {
        const auto node = map.find(field.name);
        if (node) {
            const auto figure = read_figure(*node, {field.low, field.high, field.unit, field.integer}, problems);
            if (figure) result.emplace(field.name, *figure);
        } else if (field.value) {
            result.emplace(field.name, Figure{*field.value, "", "", {map.place(), true}});
        } else if (field.required) {
            missing(map, field, problems);
        }
    }
    return result;
}

}  // namespace adem
