#include "engine/output/differences_table.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "engine/output/places.hpp"
#include "engine/statistics/ignorance.hpp"
#include "engine/statistics/paired.hpp"

namespace adem {
namespace {

std::uint64_t pairs(const ResultShape& shape) { return shape.scenarios.size() * (shape.scenarios.size() - 1) / 2; }

/// Calls f(a, b, number of the pair, difference) for every pair of scenarios at one place.
template <typename F>
void for_each_pair(const ResultShape& shape, std::size_t indicator, const std::vector<std::vector<double>>& values,
                   F f) {
    std::size_t pair = 0;
    for (std::size_t a = 0; a < values.size(); ++a)
        for (std::size_t b = a + 1; b < values.size(); ++b)
            f(a, b, pair++,
              statistics::compare(values[a], values[b], shape.indicators[indicator].good, shape.per_draw));
}

/// The values of every scenario at one place.
void read_place(const Slab& slab, std::size_t time, std::size_t cell, std::vector<std::vector<double>>& into) {
    into.resize(slab.scenarios);
    for (std::size_t s = 0; s < slab.scenarios; ++s) slab.over_replicates(s, time, cell, into[s]);
}

/// Of the differences.
statistics::Ignorance ignorance_of(const std::vector<double>& a, const std::vector<double>& b, std::size_t per_draw) {
    if (per_draw <= 1) return statistics::ignorance({}, per_draw);
    std::vector<double> differences(a.size());
    for (std::size_t r = 0; r < a.size(); ++r) differences[r] = a[r] - b[r];
    return statistics::ignorance(differences, per_draw);
}

/// Empty where nothing can be asked.
void write_survival(CsvTable& table, double p_value, bool survives) {
    if (std::isnan(p_value))
        table.text("");
    else
        table.whole(survives ? 1 : 0);
}

}  // namespace

std::uint64_t rows_of_differences(const ResultShape& shape) { return pairs(shape) * places_of(shape); }

DifferencesTable::DifferencesTable(const std::filesystem::path& target, const ResultShape& shape)
    : shape_(shape),
      discoveries_(shape),
      table_(target, {"a",
                      "b",
                      "month",
                      "date",
                      "neighbourhood",
                      "group",
                      "indicator",
                      "mean",
                      "ci95_low",
                      "ci95_high",
                      "survives_correction",
                      "share_better",
                      "share_better_low",
                      "share_better_high",
                      "effect_residents",
                      "effect_neighbourhoods",
                      "variance_saved",
                      "sd_chance",
                      "sd_ignorance",
                      "n"}) {}

void DifferencesTable::look_at(std::size_t indicator, const Slab& slab) {
    std::vector<std::vector<double>> values;
    for (std::size_t t = 0; t < slab.times; ++t) {
        const int month = shape_.month_of(indicator, slab.first_time + t);
        for (std::size_t cell = 0; cell < slab.cells; ++cell) {
            read_place(slab, t, cell, values);
            for_each_pair(shape_, indicator, values,
                          [&](std::size_t, std::size_t, std::size_t pair, const auto& found) {
                              if (!std::isnan(found.p_value)) discoveries_.add(pair, month, found.p_value);
                          });
        }
    }
}

void DifferencesTable::add(std::size_t indicator, const Slab& slab, const Yardsticks& yardsticks) {
    std::vector<std::vector<double>> values;
    for_each_place(shape_, indicator, slab, [&](std::size_t time, std::size_t cell, const std::string& place) {
        const int month = shape_.month_of(indicator, slab.first_time + time);
        const double residents = yardsticks.residents(indicator, cell / shape_.groups.size());
        read_place(slab, time, cell, values);
        for_each_pair(
            shape_, indicator, values, [&](std::size_t a, std::size_t b, std::size_t pair, const auto& found) {
                table_.text(shape_.scenarios[a]).text(shape_.scenarios[b]).ready(place);
                table_.number(found.mean).number(found.low).number(found.high);
                write_survival(table_, found.p_value, discoveries_.survives(pair, month, found.p_value));
                table_.number(found.share_better).number(found.share_interval.low).number(found.share_interval.high);
                table_.number(found.mean / residents).number(found.mean / yardsticks.neighbourhoods(indicator));
                const statistics::Ignorance parts = ignorance_of(values[a], values[b], shape_.per_draw);
                table_.number(found.variance_saved)
                    .number(parts.chance)
                    .number(parts.ignorance)
                    .whole(static_cast<std::int64_t>(found.n))
                    .end_row();
            });
    });
}

}  // namespace adem
