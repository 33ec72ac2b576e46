#include "models/money/scaling.hpp"

#include <algorithm>
#include <limits>

namespace adem::model {

namespace {

bool is_of(const LeverPeriod& period, const LeverEntry& lever) { return period.lever == lever.path; }

/// The part of a period in one year, a course that moves included; empty (from = until) when there is none.
LeverPeriod part_in_year(const LeverPeriod& period, int year) {
    LeverPeriod part = period;
    part.from = std::max(period.from, Month{year * months_per_year});
    part.until = std::max(part.from, std::min(period.until, Month{(year + 1) * months_per_year}));
    const int length = period.until - period.from;
    if (!period.to || length <= 1 || part.from == part.until) return part;
    const double step = (*period.to - period.value) / (length - 1);
    part.value = period.value + step * (part.from - period.from);
    part.to = period.value + step * (part.until - period.from - 1);
    if (part.until - part.from == 1) part.to.reset();
    return part;
}

LeverPeriod with(LeverPeriod period, const Change& change) {
    period.value = period.value * change.factor + change.extra;
    if (period.to) period.to = *period.to * change.factor + change.extra;
    return period;
}

/// The lever's periods with its default before them, so that every month of the run is in one.
std::vector<LeverPeriod> whole_course(const Scenario& scenario, const LeverEntry& lever) {
    std::vector<LeverPeriod> course{{lever.path, lever.value, {}, Month{0}, scenario.end(), {}, Origin{{}, true}}};
    for (const LeverPeriod& period : scenario.policy)
        if (is_of(period, lever)) course.push_back(period);
    return course;
}

}  // namespace

std::vector<const LeverEntry*> levers_named(const Registry& registry, const std::string& name) {
    std::vector<const LeverEntry*> found;
    for (const LeverEntry& lever : registry.levers)
        if (lever.path == name || (!lever.element.empty() && lever.path == name + "." + lever.element))
            found.push_back(&lever);
    return found;
}

Scenario changed(const Scenario& scenario, const LeverEntry& lever, std::span<const Change> by_year) {
    const bool alike = std::all_of(by_year.begin(), by_year.end(), [&](const Change& c) { return c == by_year[0]; });
    if (alike && by_year[0] == Change{}) return scenario;
    std::vector<LeverPeriod> course;
    for (const LeverPeriod& period : whole_course(scenario, lever)) {
        if (alike) {
            course.push_back(with(period, by_year[0]));
            continue;
        }
        for (int year = 0; year < scenario.years; ++year) {
            const LeverPeriod part = part_in_year(period, year);
            if (part.from < part.until) course.push_back(with(part, by_year[static_cast<std::size_t>(year)]));
        }
    }
    Scenario other = scenario;
    std::erase_if(other.policy, [&](const LeverPeriod& period) { return is_of(period, lever); });
    const auto place = std::find_if(other.policy.begin(), other.policy.end(),
                                    [&](const LeverPeriod& period) { return period.lever > lever.path; });
    other.policy.insert(place, course.begin(), course.end());
    return other;
}

std::vector<double> highest_factors(const Scenario& scenario, const std::vector<const LeverEntry*>& levers) {
    std::vector<double> highest(static_cast<std::size_t>(scenario.years), std::numeric_limits<double>::infinity());
    for (const LeverEntry* lever : levers)
        for (const LeverPeriod& period : whole_course(scenario, *lever))
            for (int year = 0; year < scenario.years; ++year) {
                const LeverPeriod part = part_in_year(period, year);
                if (part.from == part.until) continue;
                const double value = std::max(part.value, part.to.value_or(part.value));
                double& of_year = highest[static_cast<std::size_t>(year)];
                if (value > 0) of_year = std::min(of_year, lever->high / value);
            }
    return highest;
}

}  // namespace adem::model
