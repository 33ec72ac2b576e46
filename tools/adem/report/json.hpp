#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tools/adem/language.hpp"

namespace adem::tools::report {

using Json = nlohmann::ordered_json;

/// A number as the tables have it, with nine significant digits; null where it is not defined or infinite.
Json number(double value);

/// {"nl": ..., "en": ...} of what `of(language)` says.
Json in_both(const auto& of) { return {{"nl", of(Language::dutch)}, {"en", of(Language::english)}}; }

/// The same of a text with what is filled in, alike in both.
template <class... A>
Json said(const Text& text, const A&... values) {
    return in_both([&](Language language) { return text.with(language, values...); });
}
inline Json alike(const std::string& text) { return {{"nl", text}, {"en", text}}; }

}  // namespace adem::tools::report
