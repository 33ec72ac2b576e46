#include "engine/input/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <system_error>

namespace adem {
namespace {

bool all_in(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string without(std::string_view text, char unwanted) {
    std::string result(text);
    result.erase(std::remove(result.begin(), result.end(), unwanted), result.end());
    return result;
}

std::string hint_for(std::string_view text) {
    if (text.empty()) return "";
    if (text.back() == '%') {
        const auto share = read_decimal(text.substr(0, text.size() - 1));
        return share.value ? fmt::format(". Write {} for {}", *share.value / 100, text) : "";
    }
    if (all_in(text, "+-0123456789_")) return fmt::format(". Write {}", without(text, '_'));
    if (all_in(text, "0123456789.") && std::count(text.begin(), text.end(), '.') > 1 && text.find("..") == text.npos) {
        const std::string digits = without(text, '.');
        return fmt::format(". Write {}", digits);
    }
    if (all_in(text, "+-0123456789,") && std::count(text.begin(), text.end(), ',') == 1) {
        std::string with_point(text);
        std::replace(with_point.begin(), with_point.end(), ',', '.');
        return fmt::format(". Write {} with a decimal point", with_point);
    }
    return "";
}

}  // namespace

Decimal read_decimal(std::string_view text) {
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const bool plain = !digits.empty() && all_in(digits, "0123456789.eE+-") && digits.front() != '+' &&
                       !(digits.front() == '-' && digits.size() < text.size());
    if (!plain) return {std::nullopt, hint_for(text)};
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end != digits.data() + digits.size()) return {std::nullopt, hint_for(text)};
    if (error == std::errc::result_out_of_range) return {std::nullopt, ". It is too large or too small for a number"};
    if (error != std::errc{}) return {std::nullopt, hint_for(text)};
    return {value, ""};
}

}  // namespace adem
