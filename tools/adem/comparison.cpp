#include "tools/adem/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/output/yardsticks.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::tools {

namespace {

std::size_t time_of(const ResultShape& shape, std::size_t indicator, int year) {
    const bool monthly = shape.indicators[indicator].cadence == Cadence::monthly;
    return static_cast<std::size_t>(monthly ? year * months_per_year : year);
}

/// The difference in steps of the last digit that is shown.
double in_steps(double difference, const IndicatorInfo& info) {
    const Scale scale = scale_of(info);
    return std::round(difference * scale.factor * std::pow(10, scale.difference_digits));
}

}  // namespace

std::vector<double> values(const Results& results, std::size_t scenario, std::size_t indicator, int year,
                           std::size_t group) {
    const ResultShape& shape = results.shape();
    std::vector<double> mean(results.replicates().size(), 0);
    std::vector<int> counted(mean.size(), 0);
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
        if (shape.is_control(n)) continue;
        const auto here = results.over_replicates(scenario, indicator, time_of(shape, indicator, year), n, group);
        for (std::size_t r = 0; r < mean.size(); ++r) {
            if (std::isnan(here[r])) continue;
            mean[r] += here[r];
            ++counted[r];
        }
    }
    for (std::size_t r = 0; r < mean.size(); ++r)
        mean[r] = counted[r] > 0 ? mean[r] / counted[r] : std::numeric_limits<double>::quiet_NaN();
    return mean;
}

Scale scale_of(const IndicatorInfo& info) {
    if (info.name.ends_with("_share")) return {100, 1, 2, {"in procenten", "in percent"}};
    if (info.unit == "1") return {100, 1, 2, {"op een schaal van 0 tot 100", "on a scale of 0 to 100"}};
    if (info.unit == "mark") return {1, 2, 2, {"van 1 tot 10", "from 1 to 10"}};
    return {1, 1, 2, {info.unit, info.unit}};
}

int Comparison::verdict(const IndicatorInfo& info) const {
    if (info.good == Good::neither) return 0;
    const bool up = in_steps(difference.low, info) > 0;
    const bool down = in_steps(difference.high, info) < 0;
    if (!up && !down) return 0;
    return up == (info.good == Good::up) ? 1 : -1;
}

bool Comparison::shows_no_difference(const IndicatorInfo& info) const {
    return in_steps(difference.mean, info) == 0 && in_steps(difference.low, info) == 0 &&
           in_steps(difference.high, info) == 0;
}

std::vector<int> shown_years(const ResultShape& shape) {
    std::vector<int> years;
    for (const int year : {2, 4, 10, 20})
        if (year * months_per_year <= shape.months) years.push_back(year);
    const int last = shape.months / months_per_year;
    if (last > 0 && (years.empty() || years.back() != last)) years.push_back(last);
    return years;
}

EffectSize spreads_at_start(const Results& results, std::size_t indicator) {
    const ResultShape& shape = results.shape();
    std::vector<double> of_residents;
    std::vector<std::vector<double>> means(results.replicates().size());
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
        if (shape.is_control(n)) continue;
        const auto spreads = results.spread_at_start(indicator, n, 0);
        of_residents.insert(of_residents.end(), spreads.begin(), spreads.end());
        const auto here = results.over_replicates(0, indicator, 0, n, 0);
        for (std::size_t r = 0; r < here.size(); ++r) means[r].push_back(here[r]);
    }
    std::vector<double> of_neighbourhoods;
    for (const auto& of_replicate : means) of_neighbourhoods.push_back(statistics::standard_deviation(of_replicate));
    return {pooled(of_residents), pooled(of_neighbourhoods)};
}

std::vector<std::size_t> headlines_or_all(const ResultShape& shape) {
    std::vector<std::size_t> all, headlines;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        all.push_back(i);
        if (shape.indicators[i].headline) headlines.push_back(i);
    }
    return headlines.empty() ? all : headlines;
}

Comparison compare(const Results& results, std::size_t a, std::size_t b, std::size_t indicator, std::size_t group,
                   int year) {
    const auto of_a = values(results, a, indicator, year, group);
    const auto of_b = values(results, b, indicator, year, group);
    const ResultShape& shape = results.shape();
    return {indicator,
            group,
            year,
            statistics::mean(statistics::means_by_draw(of_a, shape.per_draw)),
            statistics::mean(statistics::means_by_draw(of_b, shape.per_draw)),
            statistics::compare(of_a, of_b, shape.indicators[indicator].good, shape.per_draw)};
}

}  // namespace adem::tools
