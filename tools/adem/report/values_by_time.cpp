#include "tools/adem/report/values_by_time.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/output/over_places.hpp"

namespace adem::tools::report {

namespace {

constexpr std::size_t numbers_at_a_time = std::size_t{1} << 23;  // so that memory does not grow with neighbourhoods

double over_places(const ResultShape& shape, const double* record, Over over) {
    const OverPlaces places(shape, record);
    return over == Over::together ? places.total() : places.mean();
}

}  // namespace

ValuesByTime::ValuesByTime(const Results& results, std::size_t scenario, std::size_t indicator, std::size_t group,
                           Over over) {
    const ResultShape& shape = results.shape();
    const std::size_t all = results.replicates().size(), times = shape.times(indicator);
    values_.assign(times, std::vector<double>(all));
    const std::size_t at_a_time = std::max<std::size_t>(1, numbers_at_a_time / (times * shape.neighbourhoods.size()));
    for (std::size_t first = 0; first < all; first += at_a_time) {
        const std::size_t count = std::min(at_a_time, all - first);
        const auto series = results.series(scenario, indicator, group, first, count);
        for (std::size_t r = 0; r < count; ++r)
            for (std::size_t t = 0; t < times; ++t)
                values_[t][first + r] =
                    over_places(shape, &series[(r * times + t) * shape.neighbourhoods.size()], over);
    }
}

}  // namespace adem::tools::report
