#include "engine/input/run_time.hpp"

#include <fmt/format.h>

#include <chrono>

namespace adem {
namespace {

constexpr const char* a_time = "a time such as 2027-01, 2027-01-15, year 3 or month 25";

/// The whole number after "year " or "month ", from 1 to `most`.
std::optional<int> counted(std::string_view text, std::string_view word, int most) {
    if (!text.starts_with(word) || text.size() > word.size() + 4) return std::nullopt;
    text.remove_prefix(word.size());
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = 10 * number + (c - '0');
    }
    if (number < 1 || number > most) return std::nullopt;
    return number;
}

/// The month of "2027-01-15"; nothing for a day that its month does not have.
std::optional<CalendarMonth> month_of_date(std::string_view text) {
    if (text.size() != 10 || text[7] != '-') return std::nullopt;
    const auto month = parse_calendar_month(text.substr(0, 7));
    unsigned day = 0;
    for (const char c : text.substr(8)) {
        if (c < '0' || c > '9') return std::nullopt;
        day = 10 * day + static_cast<unsigned>(c - '0');
    }
    if (!month) return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(month->year), std::chrono::month(static_cast<unsigned>(month->month)), std::chrono::day(day)};
    return date.ok() ? month : std::nullopt;
}

std::optional<Month> parsed(std::string_view text, const RunFrame& frame) {
    constexpr int most_years = 100;
    if (const auto year = counted(text, "year ", most_years)) return Month{(*year - 1) * months_per_year};
    if (const auto month = counted(text, "month ", most_years * months_per_year)) return Month{*month - 1};
    if (const auto date = parse_calendar_month(text)) return Month{months_between(frame.start, *date)};
    if (const auto date = month_of_date(text)) return Month{months_between(frame.start, *date)};
    return std::nullopt;
}

}  // namespace

std::optional<Month> read_run_month(const Node& node, const RunFrame& frame, Problems& problems) {
    const auto month = node.is_scalar() ? parsed(node.scalar(), frame) : std::nullopt;
    if (!month) {
        node.refuse(a_time, problems);
        return std::nullopt;
    }
    if (*month >= Month{0}) return month;
    problems.add(node.place(), fmt::format("{} = {} is before the start of the run ({})", node.name(), node.scalar(),
                                           frame.date(Month{0})));
    return std::nullopt;
}

std::optional<Month> read_first_month(const Node& node, const RunFrame& frame, Problems& problems) {
    const auto month = read_run_month(node, frame, problems);
    if (!month || *month < frame.end() || !frame.end_is_firm) return month;
    problems.add(node.place(), fmt::format("{} = {} is not before the end of the run ({}, {})", node.name(),
                                           node.scalar(), frame.date(frame.end()), frame.years_given));
    return std::nullopt;
}

std::vector<std::string> read_where(const Node& map, const RunFrame& frame, Problems& problems) {
    const auto where = map.find("where"), in = map.find("in");
    if (where && in) problems.add(in->key_place(), "'in' and 'where' mean the same (give one of them)");
    const auto& given = where ? where : in;
    if (!given || !frame.neighbourhoods_known) return {};
    if (given->is_list() && given->children().empty()) {
        const bool several = frame.neighbourhoods.size() > 1;
        given->refuse((several ? "one of " : "") + listed(frame.neighbourhoods) +
                          (several ? ", or several; leave it out for all" : "; leave it out for all"),
                      problems);
        return {};
    }
    return given->words(frame.neighbourhoods, problems).value_or(std::vector<std::string>{});
}

}  // namespace adem
