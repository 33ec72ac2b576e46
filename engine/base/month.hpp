#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adem {

inline constexpr int months_per_year = 12;

/// Months since the start of the run; negative while the world settles.
struct Month {
    std::int32_t value = 0;

    auto operator<=>(const Month&) const = default;

    constexpr Month& operator++() {
        ++value;
        return *this;
    }
    constexpr Month& operator+=(int months) {
        value += months;
        return *this;
    }
    friend constexpr Month operator+(Month month, int months) { return {month.value + months}; }
    friend constexpr Month operator-(Month month, int months) { return {month.value - months}; }
    friend constexpr int operator-(Month later, Month earlier) { return later.value - earlier.value; }
};

/// A month of the calendar: `month` runs from 1 (January) to 12.
struct CalendarMonth {
    int year = 2025;
    int month = 1;

    auto operator<=>(const CalendarMonth&) const = default;
};

/// The calendar month that lies `months` later (earlier when negative).
CalendarMonth plus(CalendarMonth from, int months);

/// How many months `to` lies after `from`; negative when it lies before.
constexpr int months_between(CalendarMonth from, CalendarMonth to) {
    return (to.year - from.year) * months_per_year + (to.month - from.month);
}

/// ISO 8601: "2025-01".
std::string iso(CalendarMonth month);

/// Reads "2025-01", "2025-01-01" (only the first day of a month) or "2025" (its January).
/// Anything else, also a month outside 1..12, gives nothing.
std::optional<CalendarMonth> parse_calendar_month(std::string_view text);

}  // namespace adem
