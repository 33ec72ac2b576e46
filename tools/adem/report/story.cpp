// What `adem story --json` told, to stand in a report.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/base/error.hpp"
#include "engine/input/text_file.hpp"
#include "tools/adem/policy_identity.hpp"
#include "tools/adem/report/besides.hpp"
#include "tools/adem/report/refuse.hpp"

namespace adem::tools::report {

namespace {

[[noreturn]] void refuse_story(const std::filesystem::path& file, const std::string& why) {
    refuse(file, why + " (must be as adem story --json wrote it)");
}

/// A text in both languages, and nothing else of it.
Json text_of(const Json& json, const std::filesystem::path& file, const std::string& what) {
    const auto has = [&](const char* language) {
        return json.is_object() && json.contains(language) && json[language].is_string();
    };
    if (!has("nl") || !has("en")) refuse_story(file, what + " is no text in Dutch (nl) and English (en)");
    return {{"nl", json["nl"]}, {"en", json["en"]}};
}

/// A list of texts.
Json texts_of(const Json& json, const std::filesystem::path& file, const std::string& what) {
    if (!json.is_array()) refuse_story(file, what + " is no list");
    Json texts = Json::array();
    for (const Json& one : json) texts.push_back(text_of(one, file, what));
    return texts;
}

const Json& part(const Json& json, const char* name, const std::filesystem::path& file) {
    if (!json.is_object() || !json.contains(name)) refuse_story(file, std::string("it has no ") + name);
    return json[name];
}

/// The story as briefly as it can be told; null where an older version did not write it.
Json short_of(const Json& story, const std::filesystem::path& file) {
    if (!story.contains("short")) return nullptr;
    const Json& told = story["short"];
    Json brief = Json::object();
    for (const char* name : {"opening", "turns", "made", "closing"})
        brief[name] = texts_of(part(told, name, file), file, name);
    for (const char* name : {"end_heading", "made_heading"}) brief[name] = text_of(part(told, name, file), file, name);
    for (const char* name : {"same_at_end", "made_besides"}) {
        if (!part(told, name, file).is_number_unsigned()) refuse_story(file, std::string(name) + " is no number");
        brief[name] = told[name];
    }
    if (!part(told, "end", file).is_array()) refuse_story(file, "end is no list");
    brief["end"] = Json::array();
    for (const Json& one : told["end"]) {
        Json item = Json::object();
        for (const char* name : {"label", "a", "b"}) item[name] = text_of(part(one, name, file), file, name);
        brief["end"].push_back(item);
    }
    return brief;
}

/// Which of the compared policies it tells of beside the first. Its letters are those of the comparison: A is the first
/// policy there, and B this one.
std::size_t told_policy(const Source& source, const Json& told, const std::filesystem::path& file) {
    const auto& compared = source.shape().scenarios;
    const bool named = told.is_array() && told.size() == 2 && told[0].is_string() && told[1].is_string();
    const auto b = named ? std::find(compared.begin() + 1, compared.end(), told[1].get<std::string>()) : compared.end();
    if (b == compared.end() || told[0] != compared.front())
        refuse_story(file, fmt::format("it tells of {}, and compared are {}", told.dump(), fmt::join(compared, ", ")));
    return static_cast<std::size_t>(b - compared.begin());
}

/// A resident of another run is nobody in this one, whatever the policies are called.
void check_run(const Source& source, const Json& story, const std::filesystem::path& file) {
    const std::size_t b = told_policy(source, part(story, "policies", file), file);
    const RunRecord& record = source.record();
    const Json& run = part(story, "run", file);
    const auto differs = [&](const char* name, const Json& here) { return part(run, name, file) != here; };
    const auto refuse_other = [&](const char* name, const Json& here) {
        refuse_story(file, fmt::format("it tells of another run: its {} is {}, and that of the comparison {}", name,
                                       run[name].dump(), here.dump()));
    };
    for (const auto& [name, here] :
         {std::pair<const char*, Json>{"version", record.version}, {"commit", record.commit}, {"seed", record.seed}})
        if (differs(name, here)) refuse_other(name, here);
    if (source.parameters_drawn() && differs("replicates", record.replicates.size()))
        refuse_other("replicates", record.replicates.size());
    const auto& simulated = record.replicates;
    if (std::find(simulated.begin(), simulated.end(), part(run, "replicate", file)) == simulated.end())
        refuse_story(file, fmt::format("it tells of replicate {}, which the comparison did not simulate",
                                       run["replicate"].dump()));
    if (differs("policies", fingerprint_of({record.scenarios[0].resolved, record.scenarios[b].resolved})))
        refuse_story(file, "it tells of another run: the policies are called the same, and their settings differ");
}

}  // namespace

Json story_of(const Source& source, const std::filesystem::path& file) {
    if (file.empty()) return nullptr;
    Problems problems;
    const auto bytes = read_text_file(file, Place{file.string()}, problems);
    problems.throw_if_any();
    const Json json = Json::parse(*bytes, nullptr, false);
    if (!json.is_object()) refuse_story(file, "it is no JSON object");
    check_run(source, json, file);
    return {{"title", text_of(part(json, "title", file), file, "title")},
            {"short", short_of(json, file)},
            {"paragraphs", texts_of(part(json, "paragraphs", file), file, "a paragraph")}};
}

}  // namespace adem::tools::report
