// What `adem explain --out` found, to stand in a report.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "models/variants.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/lever_words.hpp"
#include "tools/adem/model_words.hpp"
#include "tools/adem/policy_identity.hpp"
#include "tools/adem/report/besides.hpp"
#include "tools/adem/report/refuse.hpp"
#include "tools/adem/report/table_file.hpp"

namespace adem::tools::report {

namespace {

namespace fs = std::filesystem;

/// What was asked, from the first note of the explanation's run.json.
struct Asked {
    std::string indicator, group;
    int year = 0;
};

/// "explanation of B less A: trust, all, end of year 4"; read from the end, for names may hold anything.
std::optional<Asked> asked_in(const std::string& note) {
    const std::string before_year = ", end of year ";
    const auto year = note.rfind(before_year);
    const auto group = year == std::string::npos ? year : note.rfind(", ", year - 1);
    const auto indicator = group == std::string::npos ? group : note.rfind(": ", group);
    if (!note.starts_with("explanation of ") || indicator == std::string::npos) return std::nullopt;
    Asked asked{note.substr(indicator + 2, group - indicator - 2), note.substr(group + 2, year - group - 2), 0};
    const char* first = note.data() + year + before_year.size();
    if (std::from_chars(first, note.data() + note.size(), asked.year).ptr == first) return std::nullopt;
    return asked;
}

/// Which of the compared policies the explained ones are: the first, and this one.
std::size_t explained_policy(const Source& source, const fs::path& folder, const RunRecord& record) {
    if (record.scenarios.size() != 2) refuse(folder, "it explains no two policies (must be of adem explain --out)");
    const auto& compared = source.record().scenarios;
    std::size_t b = compared.size();
    for (std::size_t s = 1; s < compared.size(); ++s)
        if (compared[s].name == record.scenarios[1].name) b = s;
    if (compared[0].name != record.scenarios[0].name || b == compared.size())
        refuse(folder, fmt::format("it explains why '{}' differs from '{}' (must be one of the compared policies, and "
                                   "the first of them, '{}')",
                                   record.scenarios[1].name, record.scenarios[0].name, compared[0].name));
    for (const std::size_t which : {std::size_t{0}, b})
        if (policy_text(compared[which].resolved) != policy_text(record.scenarios[which == 0 ? 0 : 1].resolved))
            refuse(folder, fmt::format("the '{}' that it explains is another one than is compared: its settings differ",
                                       compared[which].name));
    return b;
}

Json label_of_part(const std::string& group) {
    return in_both([&](Language language) { return lever_group_words(group, language); });
}

Json label_of_pathway(const ModelWords& words, const std::string& name) {
    for (const auto& known : {model::variants(), model::neutral_forms()})
        for (const Variant& variant : known)
            if (variant.name == name)
                return in_both([&](Language language) { return pathway_words(variant, words, language); });
    return alike(name);
}

Json estimate(const TableFile& table, std::size_t row, const std::string& mean, const std::string& interval) {
    return {{"mean", number(table.number(row, mean))},
            {"low", number(table.number(row, interval + "_low"))},
            {"high", number(table.number(row, interval + "_high"))}};
}

Json labelled(const Json& label, const Json& estimate) {
    Json json = {{"label", label}};
    json.update(estimate);
    return json;
}

void add_parts(Json& json, const fs::path& folder) {
    const TableFile table(folder / "explanation.csv", {"kind", "name", "mean", "ci95_low", "ci95_high"});
    json["difference"] = nullptr;
    json["parts"] = Json::array();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Json found = estimate(table, row, "mean", "ci95");
        if (table.text(row, "kind") == "difference") json["difference"] = found;
        if (table.text(row, "kind") == "part")
            json["parts"].push_back(labelled(label_of_part(table.text(row, "name")), found));
    }
    if (json["difference"].is_null()) table.refuse("it holds no difference (must be as adem wrote it)");
}

/// With one group there are no pairs: an empty table, or none.
void add_interactions(Json& json, const fs::path& folder) {
    json["interactions"] = Json::array();
    if (json["parts"].size() < 2) return;
    const TableFile table(folder / "interactions.csv", {"group", "other", "interaction", "ci95_low", "ci95_high"});
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Json one = label_of_part(table.text(row, "group")), other = label_of_part(table.text(row, "other"));
        const Json label = {{"nl", one["nl"].get<std::string>() + " × " + other["nl"].get<std::string>()},
                            {"en", one["en"].get<std::string>() + " × " + other["en"].get<std::string>()}};
        json["interactions"].push_back(labelled(label, estimate(table, row, "interaction", "ci95")));
    }
}

void add_pathways(Json& json, const fs::path& folder) {
    json["pathways"] = Json::array();
    const TableFile table(folder / "pathways.csv", {"variant", "gone", "gone_ci95_low", "gone_ci95_high"});
    const ModelWords words(shipped_path("models/words"));
    for (std::size_t row = 0; row < table.rows(); ++row)
        json["pathways"].push_back(
            labelled(label_of_pathway(words, table.text(row, "variant")), estimate(table, row, "gone", "gone_ci95")));
}

}  // namespace

Json explanation_of(const Source& source, const fs::path& folder) {
    if (folder.empty()) return nullptr;
    const auto record = read_run_record(folder);
    const auto asked = record && !record->notes.empty() ? asked_in(record->notes.front()) : std::nullopt;
    if (!asked) refuse(folder, "it holds no explanation (must be a folder that adem explain --out wrote)");
    Json json = {{"b", explained_policy(source, folder, *record)},
                 {"indicator", asked->indicator},
                 {"group", asked->group},
                 {"year", asked->year}};
    const auto& groups = source.shape().groups;
    const auto group = static_cast<std::size_t>(std::find(groups.begin(), groups.end(), asked->group) - groups.begin());
    if (group == groups.size() || source.is_small(group))
        refuse(folder, "it is about the group '" + asked->group + "', which is not shown: it is unknown or too small");
    add_parts(json, folder);
    add_interactions(json, folder);
    add_pathways(json, folder);
    return json;
}

}  // namespace adem::tools::report
