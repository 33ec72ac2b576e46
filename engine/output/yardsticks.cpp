#include "engine/output/yardsticks.hpp"

#include <cmath>

#include "engine/base/math.hpp"
#include "engine/statistics/summary.hpp"

namespace adem {
namespace {

double root(double mean_square) { return mean_square > 0 ? std::sqrt(mean_square) : math::not_a_number; }

}  // namespace

double pooled(std::span<const double> deviations) {
    std::vector<double> squares(deviations.begin(), deviations.end());
    for (double& square : squares) square *= square;
    return root(statistics::mean(squares));
}

Yardsticks::Yardsticks(const ResultShape& shape)
    : shape_(shape),
      between_(shape.indicators.size(), math::not_a_number),
      squares_(shape.indicators.size() * shape.neighbourhoods.size(), 0.0),
      counted_(squares_.size(), 0) {}

void Yardsticks::add_start(std::size_t indicator, const Slab& slab) {
    std::vector<double> spreads;
    for (std::size_t r = 0; r < slab.replicates; ++r) {
        std::vector<double> values;
        const std::size_t record = r * slab.times * slab.cells;
        for (std::size_t n = 0; n < shape_.neighbourhoods.size(); ++n)
            if (!shape_.is_control(n)) values.push_back(slab.values[record + n * shape_.groups.size()]);
        spreads.push_back(statistics::standard_deviation(values));
    }
    between_[indicator] = pooled(spreads);
}

void Yardsticks::add_spreads(std::span<const double> spreads) {
    for (std::size_t k = 0; k < squares_.size(); ++k) {
        const double deviation = spreads[k * shape_.groups.size()];
        if (std::isnan(deviation)) continue;
        squares_[k] += deviation * deviation;
        ++counted_[k];
    }
}

double Yardsticks::residents(std::size_t indicator, std::size_t neighbourhood) const {
    const std::size_t k = indicator * shape_.neighbourhoods.size() + neighbourhood;
    return counted_[k] == 0 ? math::not_a_number : root(squares_[k] / static_cast<double>(counted_[k]));
}

}  // namespace adem
