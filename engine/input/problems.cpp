#include "engine/input/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace adem {

void Problems::add(Place place, std::string message) {
    const bool fresh = seen_.emplace(place.file, place.line, place.column, message).second;
    if (fresh) found_.push_back({std::move(place), std::move(message)});
}

std::vector<Problem> Problems::sorted() const {
    std::vector<Problem> result = found_;
    std::stable_sort(result.begin(), result.end(),
                     [](const Problem& a, const Problem& b) { return a.place < b.place; });
    return result;
}

void Problems::throw_if_any() const {
    if (empty()) return;
    std::vector<Problem> all = sorted();
    if (all.size() > most_shown) {
        const std::size_t hidden = all.size() - most_shown;
        all.resize(most_shown);
        all.push_back({all.back().place, fmt::format("and {} more problems after this one", hidden)});
    }
    throw InputError(std::move(all));
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string result = "'";
    std::size_t used = 0;
    for (; used < text.size() && result.size() <= longest; ++used) {
        const auto byte = static_cast<unsigned char>(text[used]);
        if (byte == '\n') {
            result += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            result += fmt::format("\\x{:02X}", byte);
        } else {
            result += text[used];
        }
    }
    // Never cut in the middle of a UTF-8 character.
    for (; used < text.size() && (static_cast<unsigned char>(text[used]) & 0xC0) == 0x80; ++used) result += text[used];
    return result + (used < text.size() ? "…'" : "'");
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& valid) {
    const auto near = nearest_name(wrong, valid);
    return near ? fmt::format(". Did you mean '{}'?", *near) : "";
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    const std::size_t shown = std::min(names.size(), most);
    std::string result =
        fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (shown < names.size()) result += fmt::format(" and {} more", names.size() - shown);
    return result;
}

std::string number_text(double value) {
    if (value == 0) return "0";
    const bool plain = std::abs(value) >= 1e-6 && std::abs(value) < 1e15;
    if (!plain) return fmt::format("{}", value);
    std::array<char, 64> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(text.data(), end) : fmt::format("{}", value);
}

}  // namespace adem
