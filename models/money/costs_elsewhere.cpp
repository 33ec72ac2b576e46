#include "models/money/costs_elsewhere.hpp"

#include <cmath>

namespace adem::model {

std::optional<std::vector<double>> costs_elsewhere(const Results& results, std::size_t scenario, double discount) {
    const ResultShape& shape = results.shape();
    std::vector<double> total(results.replicates().size(), 0.0);
    bool found = false;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        if (!shape.indicators[i].name.starts_with("downstream_")) continue;
        found = true;
        const std::size_t step = shape.indicators[i].cadence == Cadence::monthly ? months_per_year : 1;
        double worth = 1;
        for (std::size_t time = step; time < shape.times(i); time += step) {
            worth /= 1 + discount;
            for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
                if (shape.is_control(n)) continue;
                const std::vector<double> euro = results.over_replicates(scenario, i, time, n, 0);
                for (std::size_t r = 0; r < total.size(); ++r)
                    if (!std::isnan(euro[r])) total[r] += worth * euro[r];
            }
        }
    }
    return found ? std::optional(total) : std::nullopt;
}

}  // namespace adem::model
