#include "models/areas/profile_text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "engine/input/problems.hpp"
#include "engine/input/yaml_text.hpp"

namespace adem::model {
namespace {

/// The comment above the figure with which a group begins.
constexpr std::array<std::pair<SourcedFigure Profile::*, std::string_view>, 5> groups{
    {{&Profile::residents, "Persons"},
     {&Profile::household_size, "Households"},
     {&Profile::dwellings_per_1000_residents, "Dwellings"},
     {&Profile::trust_municipality, "First values of what changes during a run"},
     {&Profile::skills_of_residents, "What the neighbourhood has, per 1,000 residents"}}};

/// A text with its control characters escaped, as it may stand in a comment.
std::string one_line(const std::string& text) {
    const std::string quoted = yaml_text(text);
    return quoted.substr(1, quoted.size() - 2);
}

std::string figure_text(const SourcedFigure& figure) {
    const std::string area = figure.area == Area::assumption ? "" : fmt::format(", area: {}", area_word(figure.area));
    return fmt::format("{{value: {}, source: {}{}}}", number_text(figure.value), yaml_text(figure.source), area);
}

}  // namespace

std::string profile_text(const Profile& profile, const std::vector<std::string>& remarks) {
    std::string text;
    for (const std::string& remark : remarks) text += remark.empty() ? "#\n" : "# " + one_line(remark) + "\n";
    text += fmt::format("\ntitle: {{nl: {}, en: {}}}\n", yaml_text(profile.title_nl), yaml_text(profile.title_en));
    text += fmt::format("code: {}\nmunicipality: {}\n", yaml_text(profile.code), yaml_text(profile.municipality));
    text += fmt::format("place_type: {}\n", name_of(profile.place_type));
    for (const ProfileField& field : profile_fields()) {
        for (const auto& [first, title] : groups)
            if (first == field.figure) text += fmt::format("\n# {}\n", title);
        text += fmt::format("{}: {}\n", field.name, figure_text(profile.*field.figure));
    }
    return text;
}

}  // namespace adem::model
