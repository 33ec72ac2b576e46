#include "engine/base/month.hpp"

#include <catch2/catch.hpp>

using namespace adem;

TEST_CASE("months count forwards, backwards and apart", "[unit]") {
    Month month{-1};
    CHECK(++month == Month{0});
    month += 5;
    CHECK(month == Month{5});
    CHECK(month + 7 == Month{12});
    CHECK(month - 7 == Month{-2});
    CHECK(Month{12} - Month{5} == 7);
    CHECK(Month{-120} < Month{0});
}

TEST_CASE("a calendar month moves over the turn of years in both directions", "[unit]") {
    CHECK(plus({2025, 1}, 0) == CalendarMonth{2025, 1});
    CHECK(plus({2025, 1}, 11) == CalendarMonth{2025, 12});
    CHECK(plus({2025, 1}, 12) == CalendarMonth{2026, 1});
    CHECK(plus({2025, 1}, -1) == CalendarMonth{2024, 12});
    CHECK(plus({2025, 3}, -120) == CalendarMonth{2015, 3});
    for (int months = -50; months <= 50; ++months) {
        CHECK(months_between({2025, 7}, plus({2025, 7}, months)) == months);
    }
}

TEST_CASE("a calendar month reads back what it wrote", "[unit]") {
    for (int months = -30; months <= 30; ++months) {
        const CalendarMonth month = plus({2025, 1}, months);
        CHECK(parse_calendar_month(iso(month)) == month);
    }
    CHECK(iso({2025, 1}) == "2025-01");
    CHECK(iso({987, 12}) == "0987-12");
}

TEST_CASE("a month may be written as year, month or first day", "[unit]") {
    CHECK(parse_calendar_month("2025") == CalendarMonth{2025, 1});
    CHECK(parse_calendar_month("2025-06") == CalendarMonth{2025, 6});
    CHECK(parse_calendar_month("2025-06-01") == CalendarMonth{2025, 6});
}

TEST_CASE("what is no month gives nothing", "[unit]") {
    const auto text = GENERATE("", "25", "2025-", "2025-6", "2025-00", "2025-13", "2025-06-02", "2025/06", "-025",
                               "2025-+6", "2025--6", "june", " 2025", "2025 ", "20x5", "2025-06-01T00:00", "+025");
    CAPTURE(text);
    CHECK_FALSE(parse_calendar_month(text));
}
