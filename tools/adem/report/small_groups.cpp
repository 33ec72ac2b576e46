#include "tools/adem/report/small_groups.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/summary.hpp"
#include "models/measures.hpp"
#include "tools/adem/report/values_by_time.hpp"

namespace adem::tools::report {

namespace {

/// Mean over replicates and times after the start of the residents of a group, in all neighbourhoods together; NaN
/// where the results do not say.
double mean_size(const ValuesByTime& residents) {
    std::vector<double> sizes;
    for (std::size_t t = 1; t < residents.times(); ++t)
        sizes.insert(sizes.end(), residents.at(t).begin(), residents.at(t).end());
    return statistics::mean(statistics::defined(sizes));
}

}  // namespace

double residents_of(const Results& results, std::size_t group) {
    const auto& indicators = results.shape().indicators;
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [](const IndicatorInfo& info) { return info.name == "residents"; });
    if (found == indicators.end()) return std::numeric_limits<double>::quiet_NaN();
    const auto indicator = static_cast<std::size_t>(found - indicators.begin());
    double least = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t s = 0; s < results.shape().scenarios.size(); ++s)
        least = std::fmin(least, mean_size(ValuesByTime(results, s, indicator, group, Over::together)));
    return least;
}

std::vector<bool> small_groups(const Results& results, double residents) {
    constexpr double least_share = 0.05;
    const double counted = residents_of(results, 0);
    const double all = std::isnan(counted) ? residents : counted;
    std::vector<bool> small;
    for (std::size_t g = 0; g < results.shape().groups.size(); ++g) {
        const double own = g == 0 ? all : residents_of(results, g);
        const double size = std::isnan(own) ? all * least_share : own;
        small.push_back(g == 0 ? size < fewest_residents : !(size >= fewest_residents));
    }
    return small;
}

std::string small_groups_text(const ResultShape& shape, const std::vector<bool>& small, Language language) {
    std::string names;
    for (std::size_t g = 0; g < shape.groups.size(); ++g)
        if (small[g])
            names += (names.empty() ? "" : ", ") + model::group_label(shape.groups[g], language == Language::dutch);
    if (names.empty()) return {};
    return Text{"Van groepen met gemiddeld minder dan {} bewoners staan hier geen getallen: {}.",
                "No numbers are shown of groups with fewer than {} residents on average: {}."}
        .with(language, static_cast<int>(fewest_residents), names);
}

}  // namespace adem::tools::report
