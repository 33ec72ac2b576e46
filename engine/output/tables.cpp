#include "engine/output/tables.hpp"

#include <algorithm>
#include <utility>

#include "engine/output/places.hpp"
#include "engine/statistics/ignorance.hpp"
#include "engine/statistics/summary.hpp"

namespace adem {

std::uint64_t rows_of_summary(const ResultShape& shape) { return shape.scenarios.size() * places_of(shape); }

SummaryTable::SummaryTable(const std::filesystem::path& target, const ResultShape& shape)
    : shape_(shape),
      table_(target, {"scenario", "month", "date", "neighbourhood", "group", "indicator", "unit", "mean", "sd", "p05",
                      "p25", "p50", "p75", "p95", "sd_chance", "sd_ignorance", "chance_p05", "chance_p95", "n"}) {}

void SummaryTable::add(std::size_t indicator, const Slab& slab) {
    std::vector<double> values;
    const std::string& unit = shape_.indicators[indicator].unit;
    for_each_place(shape_, indicator, slab, [&](std::size_t time, std::size_t cell, const std::string& place) {
        for (std::size_t s = 0; s < slab.scenarios; ++s) {
            slab.over_replicates(s, time, cell, values);
            const statistics::Summary all = statistics::summarise(values);
            table_.text(shape_.scenarios[s]).ready(place).text(unit).number(all.mean).number(all.sd);
            table_.number(all.p05).number(all.p25).number(all.p50).number(all.p75).number(all.p95);
            const statistics::Ignorance parts = statistics::ignorance(values, shape_.per_draw);
            table_.number(parts.chance).number(parts.ignorance).number(parts.chance_p05).number(parts.chance_p95);
            table_.whole(static_cast<std::int64_t>(all.n)).end_row();
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
