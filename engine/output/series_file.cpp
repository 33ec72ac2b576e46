#include "engine/output/series_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "engine/output/netcdf_words.hpp"

namespace adem {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 20;

/// Days from the start of the run to the first of the month that lies `months` later.
int days_after(CalendarMonth start, int months) {
    const auto first_day = [](CalendarMonth month) {
        return std::chrono::sys_days(std::chrono::year(month.year) / month.month / 1);
    };
    return static_cast<int>((first_day(plus(start, months)) - first_day(start)).count());
}

/// Parts of a variable that are compressed together: one scenario, whole slabs of time, about 1 MiB.
NetcdfFile::Extents chunks_of(std::size_t replicates, std::size_t times, std::size_t places, std::size_t last) {
    NetcdfFile::Extents chunks{1, replicates, times, places, last};
    const auto halve = [&](std::size_t axis) {
        while (chunks[axis] > 1 && chunks[1] * chunks[2] * chunks[3] * chunks[4] * sizeof(double) > chunk_bytes) {
            chunks[axis] = (chunks[axis] + 1) / 2;
        }
    };
    halve(1);
    halve(3);
    return chunks;
}

}  // namespace

SeriesFile::SeriesFile(const std::filesystem::path& target, const ResultShape& shape,
                       const std::vector<std::uint32_t>& replicates, const std::map<std::string, std::string>& about,
                       std::size_t slab_bytes)
    : shape_(shape), replicates_(replicates.size()), file_(target) {
    netcdf_.emplace(NetcdfFile::create(file_.temporary(), file_.target()));
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        const std::size_t record = shape.scenarios.size() * replicates_ * shape.cells() * sizeof(double);
        times_per_slab_.push_back(std::clamp<std::size_t>(slab_bytes / record, 1, shape.times(i)));
    }
    describe_file(about);
    add_axes();
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) add_indicator(shape.indicators[i], i);
    add_spread();
    if (!shape.cost_lines.empty() && shape.cost_years() > 0) add_costs();
    write_coordinates(replicates);
}

void SeriesFile::describe_file(const std::map<std::string, std::string>& about) {
    netcdf_->set(NetcdfFile::global, "Conventions", "CF-1.8");
    for (const auto& [name, value] : about) netcdf_->set(NetcdfFile::global, name, value);
    netcdf_->set(NetcdfFile::global, "start", iso(shape_.start));
    netcdf_->set(NetcdfFile::global, "months", shape_.months);
    netcdf_->set(NetcdfFile::global, "replicates_per_draw", static_cast<int>(shape_.per_draw));
}

void SeriesFile::add_axes() {
    const auto named = [this](const std::string& name, std::size_t length, const std::string& long_name) {
        const int dimension = netcdf_->add_dimension(name, length);
        const int variable = netcdf_->add_variable(name, NetcdfFile::Type::text, {dimension});
        netcdf_->set(variable, "long_name", long_name);
        return dimension;
    };
    const auto numbered = [this](const std::string& name, std::size_t length, const std::string& long_name) {
        const int dimension = netcdf_->add_dimension(name, length);
        const int variable = netcdf_->add_variable(name, NetcdfFile::Type::whole, {dimension});
        netcdf_->set(variable, "long_name", long_name);
        netcdf_->set(variable, "units", "1");
        return dimension;
    };
    axes_.scenario = named("scenario", shape_.scenarios.size(), "scenario");
    axes_.replicate = numbered("replicate", replicates_, "number of the replicate");
    axes_.time = netcdf_->add_dimension("time", static_cast<std::size_t>(shape_.months) + 1);
    add_time_axis("time", "month", axes_.time);
    axes_.year = netcdf_->add_dimension("year", static_cast<std::size_t>(shape_.months / months_per_year) + 1);
    add_time_axis("year", "year_month", axes_.year);
    axes_.neighbourhood = named("neighbourhood", shape_.neighbourhoods.size(), "neighbourhood");
    if (!shape_.control_of.empty()) {
        const int variable = netcdf_->add_variable("control_of", NetcdfFile::Type::whole, {axes_.neighbourhood});
        netcdf_->set(variable, "long_name",
                     "number of the neighbourhood that this is a control of, from 0; -1: of none");
        netcdf_->set(variable, "units", "1");
    }
    axes_.group = named("group", shape_.groups.size(), "group of residents");
    axes_.indicator = named("indicator", shape_.indicators.size(), "indicator");
    if (shape_.cost_lines.empty() || shape_.cost_years() == 0) return;
    axes_.cost_year = numbered("cost_year", shape_.cost_years(), "year of the run in which the money is counted");
    axes_.cost_line = named("cost_line", shape_.cost_lines.size(), "cost line");
}

void SeriesFile::add_time_axis(const std::string& name, const std::string& months, int dimension) {
    const int days = netcdf_->add_variable(name, NetcdfFile::Type::whole, {dimension});
    netcdf_->set(days, "standard_name", "time");
    netcdf_->set(days, "long_name", "time of the record");
    netcdf_->set(days, "units", fmt::format("days since {}-01", iso(shape_.start)));
    netcdf_->set(days, "calendar", "proleptic_gregorian");
    netcdf_->set(days, "axis", "T");
    const int month = netcdf_->add_variable(months, NetcdfFile::Type::whole, {dimension});
    netcdf_->set(month, "long_name", "months since the start of the run");
    netcdf_->set(month, "units", "1");
}

void SeriesFile::add_indicator(const IndicatorInfo& info, std::size_t index) {
    const bool monthly = info.cadence == Cadence::monthly;
    const int variable = netcdf_->add_compressed_variable(
        info.name,
        {axes_.scenario, axes_.replicate, monthly ? axes_.time : axes_.year, axes_.neighbourhood, axes_.group},
        chunks_of(replicates_, times_per_slab_[index], shape_.neighbourhoods.size(), shape_.groups.size()));
    indicators_.push_back(variable);
    describe_indicator(*netcdf_, variable, info);
    netcdf_->set(variable, "coordinates", monthly ? "month" : "year_month");
}

void SeriesFile::add_spread() {
    const std::size_t neighbourhoods = shape_.neighbourhoods.size(), groups = shape_.groups.size();
    spread_ = netcdf_->add_compressed_variable("spread_at_start",
                                               {axes_.indicator, axes_.replicate, axes_.neighbourhood, axes_.group},
                                               {shape_.indicators.size(), 1, neighbourhoods, groups});
    netcdf_->set(spread_, "long_name", "standard deviation between individuals at month 0");
    netcdf_->set(spread_, "comment", "in the unit of the indicator; NaN where it is not a mean over individuals");
}

void SeriesFile::add_costs() {
    const auto add = [this](const std::string& name, const std::string& long_name) {
        const int variable = netcdf_->add_compressed_variable(
            name, {axes_.scenario, axes_.replicate, axes_.cost_year, axes_.neighbourhood, axes_.cost_line},
            chunks_of(replicates_, 1, shape_.neighbourhoods.size(), shape_.cost_lines.size()));
        netcdf_->set(variable, "long_name", long_name);
        netcdf_->set(variable, "units", "euro");
        return variable;
    };
    planned_ = add("planned_cost", "planned cost");
    realised_ = add("realised_cost", "realised cost");
    shortfall_ = add("shortfall", "planned, and not bought because the money was used up");
}

void SeriesFile::write_times(const std::string& name, const std::string& months, std::size_t count, int step) {
    std::vector<int> days, month;
    for (int i = 0; i < static_cast<int>(count); ++i) {
        month.push_back(i * step);
        days.push_back(days_after(shape_.start, i * step));
    }
    netcdf_->put(netcdf_->variable(name), days);
    netcdf_->put(netcdf_->variable(months), month);
}

void SeriesFile::write_coordinates(const std::vector<std::uint32_t>& replicates) {
    netcdf_->put(netcdf_->variable("scenario"), shape_.scenarios);
    netcdf_->put(netcdf_->variable("replicate"), std::vector<int>(replicates.begin(), replicates.end()));
    write_times("time", "month", static_cast<std::size_t>(shape_.months) + 1, 1);
    write_times("year", "year_month", static_cast<std::size_t>(shape_.months / months_per_year) + 1, months_per_year);
    netcdf_->put(netcdf_->variable("neighbourhood"), shape_.neighbourhoods);
    if (!shape_.control_of.empty()) netcdf_->put(netcdf_->variable("control_of"), shape_.control_of);
    netcdf_->put(netcdf_->variable("group"), shape_.groups);
    std::vector<std::string> names;
    for (const IndicatorInfo& info : shape_.indicators) names.push_back(info.name);
    netcdf_->put(netcdf_->variable("indicator"), names);
    if (planned_ < 0) return;
    std::vector<int> years;
    for (std::size_t year = 1; year <= shape_.cost_years(); ++year) years.push_back(static_cast<int>(year));
    netcdf_->put(netcdf_->variable("cost_year"), years);
    netcdf_->put(netcdf_->variable("cost_line"), shape_.cost_lines);
}

void SeriesFile::add(std::size_t indicator, const Slab& slab) {
    netcdf_->put(indicators_.at(indicator), {0, 0, slab.first_time, 0, 0},
                 {slab.scenarios, slab.replicates, slab.times, shape_.neighbourhoods.size(), shape_.groups.size()},
                 slab.values);
}

void SeriesFile::add_spreads(std::size_t replicate, const std::vector<double>& spreads) {
    netcdf_->put(spread_, {0, replicate, 0, 0},
                 {shape_.indicators.size(), 1, shape_.neighbourhoods.size(), shape_.groups.size()}, spreads);
}

void SeriesFile::add(std::size_t scenario, std::size_t year, const Costs& costs) {
    if (planned_ < 0) return;
    const NetcdfFile::Extents start{scenario, 0, year, 0, 0};
    const NetcdfFile::Extents count{1, costs.replicates, 1, shape_.neighbourhoods.size(), shape_.cost_lines.size()};
    netcdf_->put(planned_, start, count, costs.planned);
    netcdf_->put(realised_, start, count, costs.realised);
    netcdf_->put(shortfall_, start, count, costs.shortfall);
}

void SeriesFile::finish() {
    netcdf_->close();
    file_.finish();
}

}  // namespace adem
