// What `adem story --json` told, to stand in a report.
#include "engine/base/error.hpp"
#include "engine/input/text_file.hpp"
#include "tools/adem/report/besides.hpp"

namespace adem::tools::report {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
    throw InputError(Problem{Place{file.string()}, why + " (must be as adem story --json wrote it)"});
}

/// A text in both languages, and nothing else of it.
Json text_of(const Json& json, const std::filesystem::path& file, const std::string& what) {
    const auto has = [&](const char* language) {
        return json.is_object() && json.contains(language) && json[language].is_string();
    };
    if (!has("nl") || !has("en")) refuse(file, what + " is no text in Dutch (nl) and English (en)");
    return {{"nl", json["nl"]}, {"en", json["en"]}};
}

}  // namespace

Json story_of(const std::filesystem::path& file) {
    if (file.empty()) return nullptr;
    Problems problems;
    const auto bytes = read_text_file(file, Place{file.string()}, problems);
    problems.throw_if_any();
    const Json json = Json::parse(*bytes, nullptr, false);
    if (!json.is_object()) refuse(file, "it is no JSON object");
    if (!json.contains("title") || !json.contains("paragraphs") || !json["paragraphs"].is_array())
        refuse(file, "it has no title, or no list of paragraphs");
    Json story = {{"title", text_of(json["title"], file, "title")}, {"paragraphs", Json::array()}};
    for (const Json& paragraph : json["paragraphs"])
        story["paragraphs"].push_back(text_of(paragraph, file, "a paragraph"));
    return story;
}

}  // namespace adem::tools::report
