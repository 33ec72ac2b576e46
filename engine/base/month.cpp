#include "engine/base/month.hpp"

#include <charconv>

namespace adem {
namespace {

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool all_read = error == std::errc{} && end == text.data() + text.size();
    if (!all_read || text.front() == '-') return std::nullopt;
    return number;
}

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

constexpr int floor_divide(int a, int b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

CalendarMonth plus(CalendarMonth from, int months) {
    const int total = from.year * months_per_year + (from.month - 1) + months;
    const int year = floor_divide(total, months_per_year);
    return {year, total - year * months_per_year + 1};
}

std::string iso(CalendarMonth month) { return padded(month.year, 4) + "-" + padded(month.month, 2); }

std::optional<CalendarMonth> parse_calendar_month(std::string_view text) {
    const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                        (text.size() == 10 && text[4] == '-' && text.substr(7) == "-01");
    if (!shaped) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = text.size() == 4 ? std::optional<int>(1) : digits(text.substr(5, 2));
    if (!year || !month || *month < 1 || *month > months_per_year) return std::nullopt;
    return CalendarMonth{*year, *month};
}

}  // namespace adem
