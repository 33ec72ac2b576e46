#include "models/quality/network_quality.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/base/math.hpp"
#include "engine/state/network.hpp"
#include "models/state/resident.hpp"

namespace adem::model {
namespace {

constexpr int adult = 18 * 12;      // months
constexpr int ten_years = 10 * 12;  // months
constexpr double none = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) { return whole > 0 ? part / whole : none; }

std::vector<Row> people_of(const World& world) {
    std::vector<Row> rows;
    for (Row row = 0; row < world.table<Resident>().rows(); ++row)
        if (world.table<Resident>().occupied(row)) rows.push_back(row);
    return rows;
}

World without_household_ties(World world, const std::vector<Row>& people) {
    for (const Row row : people)
        for (std::size_t i = world.ties().degree(row); i-- > 0;) {
            const Tie tie = world.ties().of(row)[i];
            if (tie.is(TieContext::household)) world.ties().cut(row, tie.other);
        }
    return world;
}

DegreeSpread spread_of(const World& world, const std::vector<Row>& people) {
    std::vector<std::size_t> degrees;
    for (const Row row : people) degrees.push_back(world.ties().degree(row));
    return model::spread_of(std::move(degrees));
}

/// Of all pairs of people, the share whose ages are less than ten years apart.
double close_in_age_by_chance(const World& world, const std::vector<Row>& people) {
    std::vector<int> ages;
    for (const Row row : people) ages.push_back(world.at<AgeMonths>(row));
    std::ranges::sort(ages);
    double pairs = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < ages.size(); ++i) {
        while (ages[i] - ages[first] >= ten_years) ++first;
        pairs += static_cast<double>(i - first);
    }
    const double n = static_cast<double>(ages.size());
    return ratio(pairs, n * (n - 1) / 2);
}

/// Of all pairs of people, the share with the same word of a list.
template <class C>
double same_by_chance(const World& world, const std::vector<Row>& people) {
    std::vector<double> counts(256, 0);
    for (const Row row : people) counts[static_cast<std::size_t>(world.at<C>(row))] += 1;
    double same = 0;
    for (const double count : counts) same += count * (count - 1);
    const double n = static_cast<double>(people.size());
    return ratio(same, n * (n - 1));
}

template <class Same>
double share_of_ties(const World& world, const std::vector<Row>& people, Same same) {
    double ties = 0, alike = 0;
    for (const Row row : people)
        for (const Tie& tie : world.ties().of(row)) {
            ties += 1;
            alike += same(row, tie.other) ? 1 : 0;
        }
    return ratio(alike, ties);
}

template <class C>
Homophily same(std::string_view name, Label label, const World& world, const std::vector<Row>& people) {
    const auto equal = [&](Row a, Row b) { return world.at<C>(a) == world.at<C>(b); };
    return {name, label, share_of_ties(world, people, equal), same_by_chance<C>(world, people)};
}

std::vector<Homophily> homophily_of(const World& world, const std::vector<Row>& people) {
    const auto close = [&](Row a, Row b) {
        return std::abs(world.at<AgeMonths>(a) - world.at<AgeMonths>(b)) < ten_years;
    };
    return {{"age",
             {"minder dan tien jaar in leeftijd verschillend", "less than ten years apart in age"},
             share_of_ties(world, people, close),
             close_in_age_by_chance(world, people)},
            same<EducationOf>("education", {"zelfde opleiding", "same education"}, world, people),
            same<BackgroundOf>("background", {"zelfde herkomst", "same background"}, world, people)};
}

}  // namespace

DegreeSpread spread_of(std::vector<std::size_t> degrees) {
    if (degrees.empty()) return {none, none, none, none, none, none, none, {}};
    std::ranges::sort(degrees);
    const double n = static_cast<double>(degrees.size());
    double sum = 0, squares = 0;
    for (const std::size_t degree : degrees) {
        sum += static_cast<double>(degree);
        squares += static_cast<double>(degree * degree);
    }
    // The smallest number of ties that at least this share of people do not exceed.
    const auto quantile = [&](double share) {
        const auto place = static_cast<std::size_t>(std::ceil(share * n));
        return static_cast<double>(degrees[std::max<std::size_t>(place, 1) - 1]);
    };
    DegreeSpread spread;
    spread.mean = sum / n;
    spread.deviation = math::sqrt(std::max(squares / n - spread.mean * spread.mean, 0.0));
    spread.p05 = quantile(0.05);
    spread.median = quantile(0.5);
    spread.p95 = quantile(0.95);
    spread.most = static_cast<double>(degrees.back());
    spread.histogram.assign(degrees.back() + 1, 0);
    for (const std::size_t degree : degrees) spread.histogram[degree] += 1;
    spread.none_share = spread.histogram[0] / n;
    return spread;
}

NetworkFigures network_of(const World& world) {
    const std::vector<Row> people = people_of(world);
    NetworkFigures figures;
    figures.all = spread_of(world, people);
    double adults = 0, ties_of_adults = 0, ties = 0;
    for (const Row row : people) {
        const bool grown = world.at<AgeMonths>(row) >= adult;
        adults += grown ? 1 : 0;
        for (const Tie& tie : world.ties().of(row)) {
            ties += 1;
            ties_of_adults += grown ? 1 : 0;
            figures.share_by_context[tie.context] += 1;
        }
    }
    for (double& share : figures.share_by_context) share = ratio(share, ties);
    figures.ties_per_adult = ratio(ties_of_adults, adults);
    const TieGraph graph(world);
    figures.clustering_of_all = mean_clustering(graph);
    figures.largest_component = connected_components(graph).largest_share;
    const World outside = without_household_ties(world, people);
    const TieGraph graph_outside(outside);
    figures.outside = spread_of(outside, people);
    figures.clustering = mean_clustering(graph_outside);
    figures.transitivity = transitivity(graph_outside);
    figures.homophily = homophily_of(outside, people);
    return figures;
}

}  // namespace adem::model
