#include "tools/adem/explanation.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statistics/paired.hpp"

namespace adem::tools {

bool ReplicateAnswer::is_defined() const {
    const auto finite = [](double value) { return std::isfinite(value); };
    return finite(a) && finite(b) && std::all_of(attribution.parts.begin(), attribution.parts.end(), finite);
}

Estimate estimate(const std::vector<double>& values, std::size_t per_draw) {
    const std::vector<double> nothing(values.size(), 0);
    const auto against_nothing = statistics::compare(values, nothing, Good::neither, per_draw);
    return {against_nothing.mean, against_nothing.low, against_nothing.high, against_nothing.n};
}

}  // namespace adem::tools
