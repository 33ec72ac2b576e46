#include "engine/output/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/output/statistics.hpp"

namespace adem {
namespace {

std::uint64_t places(const ResultShape& shape) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) count += shape.times(i) * shape.cells();
    return count;
}

std::uint64_t pairs(const ResultShape& shape) { return shape.scenarios.size() * (shape.scenarios.size() - 1) / 2; }

std::vector<std::string> fields(const std::vector<std::string>& names) {
    std::vector<std::string> quoted;
    for (const std::string& name : names) quoted.push_back(csv_field(name));
    return quoted;
}

/// Calls f(time in the slab, cell, "month,date,neighbourhood,group,indicator") for every place of a slab.
template <typename F>
void for_each_place(const ResultShape& shape, std::size_t indicator, const Slab& slab, F f) {
    const std::vector<std::string> neighbourhoods = fields(shape.neighbourhoods), groups = fields(shape.groups);
    const std::string name = csv_field(shape.indicators[indicator].name);
    for (std::size_t t = 0; t < slab.times; ++t) {
        const int month = shape.month_of(indicator, slab.first_time + t);
        const std::string when = fmt::format("{},{}", month, iso(plus(shape.start, month)));
        for (std::size_t cell = 0; cell < slab.cells; ++cell) {
            f(t, cell,
              fmt::format("{},{},{},{}", when, neighbourhoods[cell / groups.size()], groups[cell % groups.size()],
                          name));
        }
    }
}

}  // namespace

std::uint64_t rows_of_summary(const ResultShape& shape) { return shape.scenarios.size() * places(shape); }
std::uint64_t rows_of_differences(const ResultShape& shape) { return pairs(shape) * places(shape); }

SummaryTable::SummaryTable(const std::filesystem::path& target, const ResultShape& shape)
    : shape_(shape),
      table_(target, {"scenario", "month", "date", "neighbourhood", "group", "indicator", "unit", "mean", "sd", "p05",
                      "p25", "p50", "p75", "p95", "n"}) {}

void SummaryTable::add(std::size_t indicator, const Slab& slab) {
    std::vector<double> values;
    const std::string& unit = shape_.indicators[indicator].unit;
    for_each_place(shape_, indicator, slab, [&](std::size_t time, std::size_t cell, const std::string& place) {
        for (std::size_t s = 0; s < slab.scenarios; ++s) {
            slab.over_replicates(s, time, cell, values);
            const statistics::Summary all = statistics::summarise(values);
            table_.text(shape_.scenarios[s]).ready(place).text(unit).number(all.mean).number(all.sd);
            table_.number(all.p05).number(all.p25).number(all.p50).number(all.p75).number(all.p95);
            table_.whole(static_cast<std::int64_t>(all.n)).end_row();
        }
    });
}

DifferencesTable::DifferencesTable(const std::filesystem::path& target, const ResultShape& shape)
    : shape_(shape),
      table_(target, {"a", "b", "month", "date", "neighbourhood", "group", "indicator", "mean", "ci95_low", "ci95_high",
                      "share_better", "n"}) {}

void DifferencesTable::add(std::size_t indicator, const Slab& slab) {
    std::vector<std::vector<double>> values(slab.scenarios);
    const Good good = shape_.indicators[indicator].good;
    for_each_place(shape_, indicator, slab, [&](std::size_t time, std::size_t cell, const std::string& place) {
        for (std::size_t s = 0; s < slab.scenarios; ++s) slab.over_replicates(s, time, cell, values[s]);
        for (std::size_t a = 0; a < slab.scenarios; ++a) {
            for (std::size_t b = a + 1; b < slab.scenarios; ++b) {
                const statistics::PairedDifference pair = statistics::compare(values[a], values[b], good);
                table_.text(shape_.scenarios[a]).text(shape_.scenarios[b]).ready(place).number(pair.mean);
                table_.number(pair.low).number(pair.high).number(pair.share_better);
                table_.whole(static_cast<std::int64_t>(pair.n)).end_row();
            }
        }
    });
}

SeriesTable::SeriesTable(const std::filesystem::path& target, const ResultShape& shape,
                         std::vector<std::uint32_t> replicates)
    : shape_(shape),
      replicates_(std::move(replicates)),
      table_(target,
             {"scenario", "replicate", "month", "date", "neighbourhood", "group", "indicator", "unit", "value"}) {}

void SeriesTable::add(std::size_t indicator, const Slab& slab) {
    std::vector<double> values;
    const std::string& unit = shape_.indicators[indicator].unit;
    for_each_place(shape_, indicator, slab, [&](std::size_t time, std::size_t cell, const std::string& place) {
        for (std::size_t s = 0; s < slab.scenarios; ++s) {
            slab.over_replicates(s, time, cell, values);
            for (std::size_t r = 0; r < values.size(); ++r) {
                table_.text(shape_.scenarios[s]).whole(replicates_[r]).ready(place).text(unit);
                table_.exact(values[r]).end_row();
            }
        }
    });
}

CostsTable::CostsTable(const std::filesystem::path& target, const ResultShape& shape)
    : shape_(shape),
      table_(target, {"scenario", "year", "neighbourhood", "line", "planned_mean", "realised_mean", "realised_sd",
                      "shortfall_mean", "underspend_mean", "n"}) {}

void CostsTable::add(std::size_t scenario, std::size_t year, const Costs& costs) {
    const std::size_t lines = shape_.cost_lines.size();
    std::vector<double> planned(costs.replicates), realised = planned, shortfall = planned, left = planned;
    for (std::size_t place = 0; place < costs.places; ++place) {
        for (std::size_t r = 0; r < costs.replicates; ++r) {
            planned[r] = costs.planned[r * costs.places + place];
            realised[r] = costs.realised[r * costs.places + place];
            shortfall[r] = costs.shortfall[r * costs.places + place];
            left[r] = std::max(0.0, planned[r] - realised[r] - shortfall[r]);
        }
        table_.text(shape_.scenarios[scenario]).whole(static_cast<std::int64_t>(year) + 1);
        table_.text(shape_.neighbourhoods[place / lines]).text(shape_.cost_lines[place % lines]);
        table_.exact(statistics::mean(planned)).exact(statistics::mean(realised));
        table_.exact(statistics::standard_deviation(realised)).exact(statistics::mean(shortfall));
        table_.exact(statistics::mean(left)).whole(static_cast<std::int64_t>(costs.replicates));
        table_.end_row();
    }
}

}  // namespace adem
