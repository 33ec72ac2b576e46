#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

constexpr std::string_view no_break_blank = "\xC2\xA0";
/// The plain letters of U+00C0 to U+00FF ('-': none).
constexpr std::string_view plain_letters =
    "aaaaaaaceeeeiiii"
    "dnooooo-ouuuuyts"
    "aaaaaaaceeeeiiii"
    "dnooooo-ouuuuyty";

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string folded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : text[i];
        if (is_letter_or_digit(lower)) plain += lower;
        if (byte != 0xC3 || i + 1 == text.size()) continue;
        const char letter = plain_letters[static_cast<unsigned char>(text[++i]) & 0x3FU];
        if (letter != '-') plain += letter;
    }
    return plain;
}

std::string_view without_blanks(std::string_view text) {
    const auto drop = [&](std::string_view blank) {
        while (text.starts_with(blank)) text.remove_prefix(blank.size());
        while (text.ends_with(blank)) text.remove_suffix(blank.size());
    };
    for (std::size_t before = text.size() + 1; text.size() < before;) {
        before = text.size();
        drop(" ");
        drop("\t");
        drop(no_break_blank);
    }
    return text;
}

}  // namespace adem::model
