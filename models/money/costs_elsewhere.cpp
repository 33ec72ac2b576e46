#include "models/money/costs_elsewhere.hpp"

#include <cmath>

namespace adem::model {

namespace {

std::vector<double> of_kind(const Results& results, std::size_t scenario, std::size_t indicator, double discount,
                            int years) {
    const ResultShape& shape = results.shape();
    std::vector<double> total(results.replicates().size(), 0.0);
    const std::size_t step = shape.indicators[indicator].cadence == Cadence::monthly ? months_per_year : 1;
    double worth = 1;
    for (int year = 1; year <= years && year * months_per_year <= shape.months; ++year) {
        worth /= 1 + discount;
        for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
            if (shape.is_control(n)) continue;
            const std::vector<double> euro =
                results.over_replicates(scenario, indicator, static_cast<std::size_t>(year) * step, n, 0);
            for (std::size_t r = 0; r < total.size(); ++r)
                if (!std::isnan(euro[r])) total[r] += worth * euro[r];
        }
    }
    return total;
}

}  // namespace

std::vector<CostElsewhere> costs_elsewhere(const Results& results, std::size_t scenario, double discount, int years) {
    std::vector<CostElsewhere> kinds;
    const auto& indicators = results.shape().indicators;
    for (std::size_t i = 0; i < indicators.size(); ++i)
        if (indicators[i].name.starts_with("downstream_"))
            kinds.push_back({indicators[i].name, of_kind(results, scenario, i, discount, years)});
    return kinds;
}

std::vector<double> all_costs_elsewhere(const Results& results, std::size_t scenario, double discount, int years) {
    std::vector<double> sum;
    for (const CostElsewhere& kind : costs_elsewhere(results, scenario, discount, years)) {
        sum.resize(kind.euro.size());
        for (std::size_t r = 0; r < sum.size(); ++r) sum[r] += kind.euro[r];
    }
    return sum;
}

}  // namespace adem::model
