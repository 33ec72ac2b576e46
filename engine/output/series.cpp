#include "engine/output/series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <limits>
#include <set>
#include <stdexcept>

namespace adem {
namespace {

void within(std::size_t index, std::size_t size, std::string_view axis) {
    if (index >= size) throw std::out_of_range(fmt::format("recording: {} {} of {}", axis, index, size));
}

bool same_bits(std::span<const double> a, std::span<const double> b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
}

void check_axis(const std::vector<std::string>& names, std::string_view axis, bool may_be_empty = false) {
    if (names.empty() && !may_be_empty) throw std::invalid_argument(fmt::format("results without any {}", axis));
    std::set<std::string_view> seen;
    for (const std::string& name : names) {
        if (name.empty()) throw std::invalid_argument(fmt::format("a {} without a name", axis));
        if (!seen.insert(name).second) throw std::invalid_argument(fmt::format("two times {} '{}'", axis, name));
    }
}

bool is_plain_name(std::string_view name) {
    const auto plain = [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_'; };
    return !name.empty() && std::islower(static_cast<unsigned char>(name.front())) != 0 &&
           std::all_of(name.begin(), name.end(), plain);
}

/// Names that the axes of the NetCDF file use themselves.
bool is_axis_name(std::string_view name) {
    static const std::set<std::string_view> axes = {"scenario",      "replicate",  "time",         "year",
                                                    "neighbourhood", "group",      "month",        "year_month",
                                                    "cost_year",     "cost_line",  "planned_cost", "realised_cost",
                                                    "shortfall",     "control_of", "indicator",    "spread_at_start"};
    return axes.contains(name);
}

RecordedNumbers numbers_in(const RecordStore& store, std::size_t size) {
    if (store.keeps_in_memory(size * sizeof(double))) return RecordedNumbers(size);
    return {size, store.folder};
}

}  // namespace

std::string_view name_of(Good good) {
    switch (good) {
        case Good::up:
            return "up";
        case Good::down:
            return "down";
        case Good::neither:
            break;
    }
    return "neither";
}

std::string_view name_of(Cadence cadence) { return cadence == Cadence::monthly ? "monthly" : "yearly"; }

std::size_t ResultShape::times(std::size_t indicator) const {
    const int records = indicators.at(indicator).cadence == Cadence::monthly ? months : months / months_per_year;
    return static_cast<std::size_t>(records) + 1;
}

int ResultShape::month_of(std::size_t indicator, std::size_t time) const {
    const int step = indicators.at(indicator).cadence == Cadence::monthly ? 1 : months_per_year;
    return static_cast<int>(time) * step;
}

std::size_t ResultShape::cost_years() const {
    return static_cast<std::size_t>((months + months_per_year - 1) / months_per_year);
}

void check_shape(const ResultShape& shape) {
    check_axis(shape.scenarios, "scenario");
    check_axis(shape.neighbourhoods, "neighbourhood");
    check_axis(shape.groups, "group");
    check_axis(shape.cost_lines, "cost line", true);
    if (!shape.control_of.empty() && shape.control_of.size() != shape.neighbourhoods.size())
        throw std::invalid_argument("it is not said of every neighbourhood whether it is a control");
    if (shape.months < 0) throw std::invalid_argument("results of a negative number of months");
    std::vector<std::string> names;
    for (const IndicatorInfo& info : shape.indicators) {
        if (!is_plain_name(info.name) || is_axis_name(info.name)) {
            throw std::invalid_argument(fmt::format("'{}' cannot be the name of an indicator", info.name));
        }
        names.push_back(info.name);
    }
    check_axis(names, "indicator");
}

std::size_t first_value(const ResultShape& shape, std::size_t indicator) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < indicator; ++i) first += shape.times(i) * shape.cells();
    return first;
}

Recording::Recording(const ResultShape& shape, const RecordStore& store)
    : neighbourhoods_(shape.neighbourhoods.size()),
      groups_(shape.groups.size()),
      years_(shape.cost_years()),
      lines_(shape.cost_lines.size()),
      values_(numbers_in(store, first_value(shape, shape.indicators.size()))) {
    first_.push_back(0);
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        first_.push_back(first_.back() + shape.times(i) * shape.cells());
    }
    planned_.assign(years_ * neighbourhoods_ * lines_, 0.0);
    realised_ = planned_;
    shortfall_ = planned_;
    spreads_.assign(shape.indicators.size() * shape.cells(), std::numeric_limits<double>::quiet_NaN());
}

std::size_t Recording::at(std::size_t indicator, std::size_t time) const {
    within(indicator, first_.size() - 1, "indicator");
    const std::size_t cells = neighbourhoods_ * groups_;
    within(time, (first_[indicator + 1] - first_[indicator]) / std::max<std::size_t>(cells, 1), "time");
    return first_[indicator] + time * cells;
}

std::span<double> Recording::record(std::size_t indicator, std::size_t time) {
    return values().subspan(at(indicator, time), neighbourhoods_ * groups_);
}

std::span<const double> Recording::record(std::size_t indicator, std::size_t time) const {
    return values().subspan(at(indicator, time), neighbourhoods_ * groups_);
}

double& Recording::value(std::size_t indicator, std::size_t time, std::size_t neighbourhood, std::size_t group) {
    within(neighbourhood, neighbourhoods_, "neighbourhood");
    within(group, groups_, "group");
    return record(indicator, time)[neighbourhood * groups_ + group];
}

double Recording::value(std::size_t indicator, std::size_t time, std::size_t neighbourhood, std::size_t group) const {
    return const_cast<Recording&>(*this).value(indicator, time, neighbourhood, group);
}

std::span<double> Recording::spread(std::size_t indicator) {
    within(indicator, first_.size() - 1, "indicator");
    const std::size_t cells = neighbourhoods_ * groups_;
    return {spreads_.data() + indicator * cells, cells};
}

std::span<const double> Recording::spread(std::size_t indicator) const {
    return const_cast<Recording&>(*this).spread(indicator);
}

std::size_t Recording::cost_at(std::size_t year, std::size_t neighbourhood, std::size_t line) const {
    within(year, years_, "cost year");
    within(neighbourhood, neighbourhoods_, "neighbourhood");
    within(line, lines_, "cost line");
    return (year * neighbourhoods_ + neighbourhood) * lines_ + line;
}

double& Recording::planned(std::size_t year, std::size_t neighbourhood, std::size_t line) {
    return planned_[cost_at(year, neighbourhood, line)];
}

double Recording::planned(std::size_t year, std::size_t neighbourhood, std::size_t line) const {
    return planned_[cost_at(year, neighbourhood, line)];
}

double& Recording::realised(std::size_t year, std::size_t neighbourhood, std::size_t line) {
    return realised_[cost_at(year, neighbourhood, line)];
}

double Recording::realised(std::size_t year, std::size_t neighbourhood, std::size_t line) const {
    return realised_[cost_at(year, neighbourhood, line)];
}

double& Recording::shortfall(std::size_t year, std::size_t neighbourhood, std::size_t line) {
    return shortfall_[cost_at(year, neighbourhood, line)];
}

double Recording::shortfall(std::size_t year, std::size_t neighbourhood, std::size_t line) const {
    return shortfall_[cost_at(year, neighbourhood, line)];
}

bool identical(const Recording& a, const Recording& b) {
    return same_bits(a.values(), b.values()) && same_bits(a.planned(), b.planned()) &&
           same_bits(a.realised(), b.realised()) && same_bits(a.shortfall(), b.shortfall()) &&
           same_bits(a.spreads(), b.spreads()) && a.counters == b.counters;
}

}  // namespace adem
