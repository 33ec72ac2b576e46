#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace adem::tools {

enum class Language { english, dutch };

/// "nl" or "en" when given, else what LC_ALL, LC_MESSAGES or LANG ask for; English when they ask for neither.
Language language_of(std::string_view wanted);

/// Numbers as people read them: decimal comma and thousands point in Dutch, point and comma in English.
std::string decimal(double value, int digits, Language language);
/// With a sign in front, also a plus.
std::string signed_decimal(double value, int digits, Language language);
std::string whole(double value, Language language);

/// What is said in the user's language, with places {} to fill in.
struct Text {
    std::string_view dutch, english;

    template <class... A>
    std::string with(Language language, const A&... values) const {
        return fmt::format(fmt::runtime(language == Language::dutch ? dutch : english), values...);
    }
};

/// "1 lever", "3 levers".
std::string counted(std::size_t count, Text one, Text several, Language language);

/// Width in characters, not bytes, and padding to it.
std::size_t width_of(std::string_view text);
std::string left(std::string_view text, std::size_t width);
std::string right(std::string_view text, std::size_t width);

}  // namespace adem::tools
