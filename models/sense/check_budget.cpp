#include <fmt/format.h>

#include <algorithm>

#include "models/money/planned_bill.hpp"
#include "models/sense/checks.hpp"

namespace adem::model {

namespace {

/// "wages 95000000, works 12000000, places 8000000 euro".
std::string largest_lines(const PlannedBill& bill) {
    constexpr std::size_t shown = 4;
    std::vector<std::pair<double, std::string>> lines;
    for (const CostLine line : all_of<CostLine>()) {
        const double euro = bill.by_line[static_cast<std::size_t>(line)];
        if (euro > 0) lines.emplace_back(euro, name_of(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, lines.size()); ++i)
        text += fmt::format("{}{} {:.0f}", i == 0 ? "" : ", ", lines[i].second, lines[i].first);
    return text + " euro";
}

/// In which year of the run the budget is used up.
std::size_t year_of_exhaustion(const PlannedBill& bill, double budget) {
    double spent = 0;
    for (std::size_t year = 0; year < bill.by_year.size(); ++year) {
        spent += bill.by_year[year];
        if (spent > budget) return year;
    }
    return bill.by_year.size() - 1;
}

}  // namespace

void check_budget(const Scenario& scenario, const std::vector<Profile>& profiles, Sense& sense) {
    constexpr double rounding = 0.5;  // euro
    if (!scenario.budget) return;
    const PlannedBill bill = planned_bill(Experiment({scenario}, profiles));
    const double too_much = bill.total - *scenario.budget;
    if (too_much <= rounding) return;
    const std::size_t year = year_of_exhaustion(bill, *scenario.budget);
    const auto dearest = std::max_element(bill.by_year.begin(), bill.by_year.end());
    const auto date = [&](std::size_t years) {
        return iso(plus(scenario.start, static_cast<int>(years) * months_per_year));
    };
    sense.errors.add(
        scenario.origins.at("budget").place,
        fmt::format("budget = {} (planned costs are {:.0f} euro, {:.0f} too much: it is used up in year {}, "
                    "from {}; dearest is the year from {} with {:.0f}; largest lines: {})",
                    number_text(*scenario.budget), bill.total, too_much, year + 1, date(year),
                    date(static_cast<std::size_t>(dearest - bill.by_year.begin())), *dearest, largest_lines(bill)));
}

}  // namespace adem::model
