#include "models/areas/area_code.hpp"

#include <algorithm>
#include <array>

#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

struct Level {
    Area area;
    std::string_view prefix;  // folded
    std::size_t digits;
    std::string_view dutch, english;
};
constexpr std::array<Level, 4> levels{{{Area::neighbourhood, "bu", 8, "buurt", "neighbourhood"},
                                       {Area::district, "wk", 6, "wijk", "district"},
                                       {Area::municipality, "gm", 4, "gemeente", "municipality"},
                                       {Area::country, "nl", 2, "land", "country"}}};
constexpr std::string_view country_code = "NL00";

constexpr std::size_t municipality_digits = 4, district_digits = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string upper(std::string_view text) {
    std::string result;
    for (const char c : text) result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

/// Whether a folded text can stand behind the prefix: digits, and behind those of the municipality also letters, as in
/// Amsterdam (BU0363AA01).
bool is_number(std::string_view text) {
    const std::string_view municipality = text.substr(0, municipality_digits);
    return !text.empty() && std::all_of(municipality.begin(), municipality.end(), is_digit);
}
bool has_only_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::string plain_code(const Level& level, std::string_view digits) {
    if (level.area == Area::country) return std::string(country_code);  // CBS has NL00, NL01 and NL10
    return upper(level.prefix) + std::string(level.digits - digits.size(), '0') + upper(digits);
}

}  // namespace

std::optional<Area> area_level(std::string_view word) {
    const std::string plain = folded(word);
    for (const Level& level : levels)
        if (plain == level.dutch || plain == level.english || plain == level.dutch.substr(0, 1)) return level.area;
    return std::nullopt;
}

std::string area_code(std::string_view text, std::optional<Area> level) {
    const std::string plain = folded(text);
    for (const Level& known : levels) {
        const std::string_view number = std::string_view(plain).substr(std::min(plain.size(), known.prefix.size()));
        if (plain.starts_with(known.prefix) && number.size() == known.digits && is_number(number))
            return plain_code(known, number);
        const bool whole = plain.size() == known.digits && is_number(plain);
        const bool without_zeros = plain.size() < known.digits && has_only_digits(plain);
        if (level ? *level == known.area && (whole || without_zeros) : known.area != Area::country && whole)
            return plain_code(known, plain);
    }
    return "";
}

Area level_of(std::string_view code) {
    for (const Level& level : levels)
        if (code.substr(0, 2) == upper(level.prefix)) return level.area;
    return Area::country;
}

std::vector<std::string> areas_around(const std::string& code) {
    const std::string digits = code.substr(2);
    std::vector<std::string> around{code};
    if (level_of(code) == Area::neighbourhood) around.push_back("WK" + digits.substr(0, district_digits));
    if (level_of(code) < Area::municipality) around.push_back("GM" + digits.substr(0, municipality_digits));
    if (level_of(code) != Area::country) around.emplace_back(country_code);
    return around;
}

}  // namespace adem::model
