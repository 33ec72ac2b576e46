#include "models/population/profile_reader.hpp"

#include <fmt/format.h>

#include "engine/input/field.hpp"
#include "engine/input/located.hpp"

namespace adem::model {
namespace {

const std::vector<std::string> area_choices{"buurt", "wijk", "municipality", "country", "assumption"};

Area area_of(std::string_view word) {
    for (const Area area : {Area::neighbourhood, Area::district, Area::municipality, Area::country})
        if (area_word(area) == word) return area;
    return Area::assumption;
}

bool is_assumption(std::string_view source) { return source.starts_with("assumption"); }

/// A figure of a real place states its source and area; an assumption has no area.
void check_origin(const Node& node, const Figure& figure, Problems& problems) {
    if (figure.source.empty()) {
        problems.add(node.place(),
                     fmt::format("'{}' has no source (name the publication, or write 'assumption')", node.name()));
    } else if (const auto area = node.find("area"); area) {
        area->word(area_choices, problems);
    } else if (!is_assumption(figure.source)) {
        problems.add(node.place(), fmt::format("'{}' has no area (buurt, wijk, municipality or country)", node.name()));
    }
}

void read_figures(const Node& top, Profile& profile, Problems& problems) {
    for (const ProfileField& field : profile_fields()) {
        const NumberRange range{field.low, field.high, std::string(field.unit), false};
        const auto node = top.find(field.name);
        if (!node && !field.required) {
            profile.*field.figure = {0, "assumption: none stated", Area::assumption, {}};
            continue;
        }
        if (!node) {
            problems.add(top.place(),
                         fmt::format("'{}' is missing ({}: {})", field.name, range_text(range), field.about));
            continue;
        }
        const auto figure = read_figure(*node, range, problems);
        if (!figure) continue;
        check_origin(*node, *figure, problems);
        profile.*field.figure = {figure->value, figure->source, area_of(figure->area), figure->origin.place};
    }
}

std::string read_text(const Node& map, std::string_view key, std::string_view about, Problems& problems) {
    if (const auto node = map.find(key)) return node->text(problems, 200).value_or("");
    problems.add(map.place(), fmt::format("'{}' is missing ({})", key, about));
    return "";
}

void read_title(const Node& top, Profile& profile, Problems& problems) {
    const auto title = top.find("title");
    if (!title) {
        problems.add(top.place(), "'title' is missing (in Dutch and English: {nl: ..., en: ...})");
    } else if (title->expect(Node::Kind::map, "a title in Dutch and English: {nl: ..., en: ...}", problems)) {
        title->refuse_other_keys({"nl", "en"}, problems);
        profile.title_nl = read_text(*title, "nl", "the title in Dutch", problems);
        profile.title_en = read_text(*title, "en", "the title in English", problems);
    }
}

void read_place_type(const Node& top, Profile& profile, Problems& problems) {
    const auto& words = Vocabulary<PlaceType>::names;
    const std::vector<std::string> allowed(words.begin(), words.end());
    const auto node = top.find("place_type");
    if (!node) {
        problems.add(top.place(), fmt::format("'place_type' is missing ({})", listed(allowed)));
    } else if (const auto word = node->word(allowed, problems); word) {
        profile.place_type = word_named<PlaceType>(*word).value_or(PlaceType::city);
    }
}

void refuse_unknown_keys(const Node& top, Problems& problems) {
    std::vector<std::string> allowed{"title", "code", "municipality", "place_type"};
    for (const ProfileField& field : profile_fields()) allowed.emplace_back(field.name);
    top.refuse_other_keys(allowed, problems);
}

Profile profile_in(const std::optional<Node>& top, std::string name, Problems& problems) {
    Profile profile;
    profile.name = std::move(name);
    if (top && top->expect(Node::Kind::map, "a profile: keys with figures", problems)) {
        refuse_unknown_keys(*top, problems);
        read_title(*top, profile, problems);
        profile.code = read_text(*top, "code", "CBS code of the area, or any short name", problems);
        profile.municipality = read_text(*top, "municipality", "name of the municipality", problems);
        read_place_type(*top, profile, problems);
        read_figures(*top, profile, problems);
    }
    if (problems.empty())
        for (const Problem& problem : problems_of(profile)) problems.add(problem.place, problem.message);
    problems.throw_if_any();
    return profile;
}

}  // namespace

Profile read_profile(const std::filesystem::path& path, const Place& asked_at) {
    Problems problems;
    const auto top = load_yaml(path, asked_at, problems);
    return profile_in(top, path.stem().string(), problems);
}

Profile parse_profile(const std::string& yaml, const std::string& file, const std::string& name) {
    Problems problems;
    const auto top = parse_yaml(yaml, file, problems);
    return profile_in(top, name, problems);
}

}  // namespace adem::model
