#include "tools/adem/areas.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include "engine/output/atomic_file.hpp"
#include "models/areas/area_code.hpp"
#include "models/areas/folded_text.hpp"
#include "models/areas/profile_builder.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

using model::Area;
using model::AreaTable;
using model::CbsColumn;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t most_areas_shown = 60;
constexpr std::size_t most_names_shown = 12;
constexpr std::size_t longest_title = 44;

std::vector<std::filesystem::path> files_of(const Options& options) {
    return {options.data.begin(), options.data.end()};
}

std::string kind_text(model::TableKind kind, Language language) {
    if (kind == model::TableKind::positions)
        return Text{"personen naar positie in het huishouden (71488ned)",
                    "persons by position in the household (71488ned)"}
            .with(language);
    if (kind == model::TableKind::households)
        return Text{"huishoudens naar samenstelling (71486NED)", "households by composition (71486NED)"}.with(language);
    return Text{"Kerncijfers wijken en buurten", "Kerncijfers wijken en buurten (key figures)"}.with(language);
}

std::string years_of(const AreaTable& table, Language language) {
    std::set<int> years;
    for (const model::AreaRow& row : table.rows) years.insert(row.year);
    std::string text;
    for (const int year : years)
        if (year > 0) text += (text.empty() ? "" : ", ") + std::to_string(year);
    if (text.empty()) return Text{"jaar niet vermeld", "year not stated"}.with(language);
    if (table.year_from_name) text += Text{" (uit de bestandsnaam)", " (from the file's name)"}.with(language);
    return text;
}

std::string unit_text(const AreaTable& table, CbsColumn column, Language language) {
    const auto quantity = model::kind_of(column).quantity;
    if (quantity != model::Quantity::count_or_percent) return "";
    return table.is_percent(column) ? " [%]" : Text{" [aantal]", " [count]"}.with(language);
}

/// The last part of a long name in StatLine's form: of "grootte/Meerpersoonshuishouden/3 personen" the end.
std::string shortened(const std::string& title) {
    const auto slash = title.rfind('/');
    return title.size() <= longest_title || slash == std::string::npos ? in_quotes(title)
                                                                       : in_quotes("…" + title.substr(slash));
}

/// A line for each column: its name in the file and what it holds.
std::string recognised(const AreaTable& table, Language language) {
    std::string text;
    for (const model::FoundColumn& found : table.header.columns) {
        const auto& kind = model::kind_of(found.column);
        text += fmt::format("    {} {}{}\n", left(shortened(found.title), longest_title),
                            language == Language::dutch ? kind.dutch : kind.english,
                            unit_text(table, found.column, language));
    }
    return text;
}

std::string not_recognised(const AreaTable& table, Language language) {
    if (table.header.unknown.empty()) return "";
    return Text{"  niet gebruikt ({}): {}\n", "  not used ({}): {}\n"}.with(
        language, table.header.unknown.size(), listed(table.header.unknown, most_names_shown));
}

std::string file_text(const AreaTable& table, Language language) {
    const std::string delimiter = table.delimiter == '\t' ? "tab" : std::string(1, table.delimiter);
    return Text{"{}: {}; {}; {} rijen; scheidingsteken {}; {}\n  herkend:\n",
                "{}: {}; {}; {} rows; delimiter {}; {}\n  recognised:\n"}
               .with(language, table.file, kind_text(table.header.kind, language), years_of(table, language),
                     whole(static_cast<double>(table.rows.size()), language), delimiter,
                     table.windows_1252 ? "Windows-1252" : "UTF-8") +
           recognised(table, language) + not_recognised(table, language);
}

std::string level_text(Area level, Language language) {
    switch (level) {
        case Area::neighbourhood:
            return "buurt";
        case Area::district:
            return "wijk";
        case Area::municipality:
            return Text{"gemeente", "municipality"}.with(language);
        default:
            return Text{"land", "country"}.with(language);
    }
}

bool is_wanted(const model::AreaRow& row, const Options& options) {
    if (!options.level.empty() && model::area_level(options.level) != row.level) return false;
    const std::string wanted = model::folded(options.search);
    for (const std::string& text : {row.code, row.name, row.municipality})
        if (model::folded(text).find(wanted) != std::string::npos) return true;
    return false;
}

/// The areas that are asked for, each once, in the order of the files.
std::vector<const model::AreaRow*> wanted_areas(const model::AreaFiles& files, const Options& options) {
    std::vector<const model::AreaRow*> areas;
    std::set<std::string> seen;
    for (const AreaTable& table : files.tables()) {
        if (table.header.kind != model::TableKind::key_figures) continue;
        for (const model::AreaRow& row : table.rows)
            if (is_wanted(row, options) && seen.insert(row.code).second) areas.push_back(&row);
    }
    return areas;
}

std::string residents_in(const model::AreaFiles& files, const std::string& code, Language language) {
    for (const model::RowAt& at : files.rows_of(code))
        if (const auto residents = at[CbsColumn::residents]) return whole(*residents, language);
    return "";
}

std::string list_text(const model::AreaFiles& files, const Options& options) {
    const Language language = options.language;
    const auto areas = wanted_areas(files, options);
    if (areas.empty()) return Text{"Geen gebieden gevonden.\n", "No areas found.\n"}.with(language);
    Rows rows{{"code", Text{"soort", "level"}.with(language), Text{"inwoners", "residents"}.with(language),
               Text{"naam", "name"}.with(language)}};
    for (std::size_t i = 0; i < std::min(areas.size(), most_areas_shown); ++i) {
        const model::AreaRow& row = *areas[i];
        const bool placed = !row.municipality.empty() && row.municipality != row.name;
        rows.push_back({row.code, level_text(row.level, language), residents_in(files, row.code, language),
                        row.name + (placed ? ", " + row.municipality : "")});
    }
    std::string text = text_table(rows);
    if (areas.size() > most_areas_shown)
        text +=
            Text{"... en nog {}; zoek met --search of --level\n", "... and {} more; narrow with --search or --level\n"}
                .with(language, whole(static_cast<double>(areas.size() - most_areas_shown), language));
    return text;
}

std::string figures_text(const model::Profile& profile, Language language) {
    Rows rows{{Text{"cijfer", "figure"}.with(language), Text{"waarde", "value"}.with(language),
               Text{"van", "from"}.with(language), Text{"bron", "source"}.with(language)}};
    for (const model::ProfileField& field : model::profile_fields()) {
        const model::SourcedFigure& figure = profile.*field.figure;
        rows.push_back(
            {std::string(field.name), number_text(figure.value), origin_text(figure.area, language), figure.source});
    }
    return text_table(rows);
}

/// What is missing for the area itself, and what was used instead.
std::string missing_text(const model::Profile& profile, Language language) {
    std::map<Area, std::vector<std::string>> names;
    for (const model::ProfileField& field : model::profile_fields())
        names[(profile.*field.figure).area].emplace_back(field.name);
    std::string text = Text{"{} van {} cijfers zijn van {} zelf.\n", "{} of {} figures are of {} itself.\n"}.with(
        language, names[Area::neighbourhood].size(), model::profile_fields().size(), profile.code);
    for (const Area area : {Area::district, Area::municipality, Area::country, Area::assumption})
        if (!names[area].empty())
            text += Text{"Ontbreekt, in plaats daarvan {}: {}\n", "Missing, used instead {}: {}\n"}.with(
                language, origin_text(area, language), listed(names[area], names[area].size()));
    return text;
}

void write_profile(const Options& options, const std::string& yaml) {
    std::error_code ignored;
    const std::filesystem::path target = options.out;
    if (std::filesystem::exists(target, ignored) &&
        (!options.force || !std::filesystem::is_regular_file(target, ignored)))
        throw InputError(Problem{Place{options.out},
                                 "there is something with this name (use --force to replace a file, "
                                 "or --out for another name)"});
    write_whole_file(target, yaml);
}

}  // namespace

std::string origin_text(Area area, Language language) {
    if (area == Area::assumption) return Text{"aanname", "assumption"}.with(language);
    return level_text(area, language);
}

std::string areas_text(const Options& options) {
    const model::AreaFiles files(files_of(options));
    std::string text;
    for (const AreaTable& table : files.tables()) text += file_text(table, options.language) + "\n";
    return text + list_text(files, options);
}

ProfileAnswer make_profile(const Options& options) {
    const model::AreaFiles files(files_of(options));
    const model::BuiltProfile built = model::build_profile(files, options.code, Place{"adem profile"});
    ProfileAnswer answer;
    for (const AreaTable& table : files.tables()) answer.report += file_text(table, options.language);
    answer.report +=
        "\n" + figures_text(built.profile, options.language) + "\n" + missing_text(built.profile, options.language);
    for (const model::Remark& remark : built.remarks)
        answer.report += Text{"Let op: ", "Note: "}.with(options.language) +
                         (options.language == Language::dutch ? remark.nl : remark.en) + "\n";
    if (options.out.empty()) {
        answer.yaml = built.yaml;
        return answer;
    }
    write_profile(options, built.yaml);
    answer.report += Text{"Geschreven naar {}\n", "Written to {}\n"}.with(options.language, options.out);
    return answer;
}

}  // namespace adem::tools
