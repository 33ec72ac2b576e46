#include "engine/input/syntax.hpp"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include <map>

namespace adem {

std::string syntax_message(const std::string& words, std::string_view line) {
    static const std::map<std::string, std::string> causes = {
        {YAML::ErrorMsg::UNKNOWN_TOKEN, "a value cannot start with this character; put quotes around it"},
        {YAML::ErrorMsg::MAP_VALUE, "put quotes around text that holds ': ', and check the indentation"},
        {YAML::ErrorMsg::END_OF_MAP, "check the indentation of this line"},
        {YAML::ErrorMsg::END_OF_SEQ, "check the indentation of this line"},
        {YAML::ErrorMsg::END_OF_MAP_FLOW, "this '{' is not closed"},
        {YAML::ErrorMsg::END_OF_SEQ_FLOW, "this '[' is not closed"},
        {YAML::ErrorMsg::EOF_IN_SCALAR, "a quote is not closed"},
        {YAML::ErrorMsg::UNKNOWN_ANCHOR, "an alias '*name' needs an '&name' before it"},
    };
    const std::string_view indentation = line.substr(0, line.find_first_not_of(" \t"));
    if (indentation.find('\t') != std::string_view::npos) {
        return fmt::format("not valid YAML: {} (indent with spaces, not with tabs)", words);
    }
    const auto cause = causes.find(words);
    return fmt::format("not valid YAML: {}{}", words, cause == causes.end() ? "" : fmt::format(" ({})", cause->second));
}

bool quote_is_closed(std::string_view text) {
    const char quote = text.front();
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) return true;
            ++at;
        }
    }
    return false;
}

}  // namespace adem
