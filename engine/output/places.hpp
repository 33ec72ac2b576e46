#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/output/csv.hpp"
#include "engine/output/replicate_set.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// How many places there are: indicators at their times, neighbourhoods and groups.
inline std::uint64_t places_of(const ResultShape& shape) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) count += shape.times(i) * shape.cells();
    return count;
}

/// Calls f(time in the slab, cell, "month,date,neighbourhood,group,indicator") for every place of a slab, so that all
/// tables name the same place alike.
template <typename F>
void for_each_place(const ResultShape& shape, std::size_t indicator, const Slab& slab, F f) {
    std::vector<std::string> cells;
    for (const std::string& neighbourhood : shape.neighbourhoods)
        for (const std::string& group : shape.groups)
            cells.push_back(fmt::format("{},{}", csv_field(neighbourhood), csv_field(group)));
    const std::string name = csv_field(shape.indicators[indicator].name);
    for (std::size_t t = 0; t < slab.times; ++t) {
        const int month = shape.month_of(indicator, slab.first_time + t);
        const std::string when = fmt::format("{},{}", month, iso(plus(shape.start, month)));
        for (std::size_t cell = 0; cell < slab.cells; ++cell)
            f(t, cell, fmt::format("{},{},{}", when, cells[cell], name));
    }
}

}  // namespace adem
