#include "tools/adem/language.hpp"

#include <cmath>
#include <cstdlib>

namespace adem::tools {

Language language_of(std::string_view wanted) {
    if (wanted == "nl") return Language::dutch;
    if (wanted == "en") return Language::english;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("nl") ? Language::dutch : Language::english;
    }
    return Language::english;
}

namespace {

std::string grouped(std::string digits, char separator) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, separator);
    return digits;
}

}  // namespace

std::string decimal(double value, int digits, Language language) {
    if (!std::isfinite(value)) return "–";
    std::string text = fmt::format("{:.{}f}", std::abs(value), digits);
    const bool negative = value < 0 && text.find_first_not_of("0.") != std::string::npos;
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string shown = grouped(text.substr(0, point), language == Language::dutch ? '.' : ',');
    if (point < text.size()) shown += (language == Language::dutch ? "," : ".") + text.substr(point + 1);
    return (negative ? "-" : "") + shown;
}

std::string signed_decimal(double value, int digits, Language language) {
    const std::string shown = decimal(value, digits, language);
    const bool zero = shown.find_first_not_of("0.,") == std::string::npos;
    return value > 0 && !zero ? "+" + shown : shown;
}

std::string whole(double value, Language language) { return decimal(value, 0, language); }

std::string counted(std::size_t count, Text one, Text several, Language language) {
    return whole(static_cast<double>(count), language) + " " + (count == 1 ? one : several).with(language);
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char byte : text) width += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
    return width;
}

std::string left(std::string_view text, std::size_t width) {
    const std::size_t own = width_of(text);
    return std::string(text) + std::string(own < width ? width - own : 0, ' ');
}

std::string right(std::string_view text, std::size_t width) {
    const std::size_t own = width_of(text);
    return std::string(own < width ? width - own : 0, ' ') + std::string(text);
}

}  // namespace adem::tools
