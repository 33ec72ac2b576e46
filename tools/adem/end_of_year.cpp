#include "tools/adem/end_of_year.hpp"

#include <vector>

#include "engine/statistics/summary.hpp"

namespace adem::tools {

double at_end_of_year(const Recording& recording, const ResultShape& shape, int year, std::size_t group,
                      std::size_t indicator) {
    const bool monthly = shape.indicators[indicator].cadence == Cadence::monthly;
    const auto time = static_cast<std::size_t>(monthly ? year * months_per_year : year);
    std::vector<double> here;
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n)
        if (!shape.is_control(n)) here.push_back(recording.value(indicator, time, n, group));
    return statistics::mean(here);
}

}  // namespace adem::tools
