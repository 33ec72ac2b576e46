#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/input/field.hpp"

namespace adem {

/// When and where a run takes place: what dates and names of neighbourhoods in a scenario are held against.
struct RunFrame {
    CalendarMonth start{2025, 1};
    int years = 20;
    std::string years_given = "years = 20";  ///< for messages
    /// Whether what lies beyond the end is an error: not in a run cut short by hand, nor when the years are wrong.
    bool end_is_firm = true;
    std::vector<std::string> neighbourhoods = {};
    bool neighbourhoods_known = true;  ///< not when they could not all be read; names are then not held against them

    Month end() const { return Month{years * months_per_year}; }
    std::string date(Month month) const { return iso(plus(start, month.value)); }
};

/// A time in the run: "2027-01", "2027" (its January), a date in a month such as "2027-01-15", "year 3" (its first
/// month) or "month 25" (counted from 1). All of these are month 24 of a run that starts in 2025-01. A time before the
/// start is a problem.
std::optional<Month> read_run_month(const Node& node, const RunFrame& frame, Problems& problems);

/// A time at which something begins: it must also lie before the end of the run.
std::optional<Month> read_first_month(const Node& node, const RunFrame& frame, Problems& problems);

/// The neighbourhoods that `where:` (or `in:`, the same word) of a map names, all of them known; empty: all.
std::vector<std::string> read_where(const Node& map, const RunFrame& frame, Problems& problems);

}  // namespace adem
