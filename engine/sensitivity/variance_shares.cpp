#include "engine/sensitivity/variance_shares.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/math.hpp"
#include "engine/random/draw.hpp"
#include "engine/statistics/summary.hpp"

namespace adem::sensitivity {

namespace {

constexpr double tail = 0.025;

/// The numbers of a row: of A, of B, and of A with each factor of B; less the mean over all A and B, which makes the
/// estimate of the first order steadier.
using Row = std::vector<double>;

/// The number of a point: the mean over the chances, if it has one for each.
double number_of(const std::vector<double>& chances) {
    const bool complete = std::all_of(chances.begin(), chances.end(), [](double one) { return std::isfinite(one); });
    return complete ? statistics::mean(chances) : math::not_a_number;
}

std::vector<Row> complete_rows(std::size_t length, const Observed& observed) {
    std::vector<Row> rows;
    for (std::size_t from = 0; from + length <= observed.size(); from += length) {
        Row row;
        for (std::size_t k = from; k < from + length; ++k) row.push_back(number_of(observed[k]));
        if (std::all_of(row.begin(), row.end(), [](double number) { return std::isfinite(number); }))
            rows.push_back(std::move(row));
    }
    return rows;
}

void centre(std::vector<Row>& rows) {
    double sum = 0;
    for (const Row& row : rows) sum += row[0] + row[1];
    const double mean = sum / (2 * static_cast<double>(rows.size()));
    for (Row& row : rows)
        for (double& number : row) number -= mean;
}

struct Sums {
    double variance;
    std::vector<double> first, total;  // by factor
};

/// Over the rows that are chosen, some perhaps more than once.
Sums sums_over(const std::vector<Row>& rows, const std::vector<std::size_t>& chosen) {
    const std::size_t factors = rows.front().size() - 2;
    const auto n = static_cast<double>(chosen.size());
    double sum = 0, squares = 0;
    Sums sums{0, std::vector<double>(factors), std::vector<double>(factors)};
    for (const std::size_t r : chosen) {
        const Row& row = rows[r];
        const double a = row[0], b = row[1];
        sum += a + b;
        squares += a * a + b * b;
        for (std::size_t f = 0; f < factors; ++f) {
            const double change = row[f + 2] - a;
            sums.first[f] += b * change / n;
            sums.total[f] += change * change / (2 * n);
        }
    }
    sums.variance = (squares - sum * sum / (2 * n)) / (2 * n - 1);
    return sums;
}

double share(double part, double variance) { return variance > 0 ? part / variance : math::not_a_number; }

std::vector<std::size_t> resampled(std::size_t rows, std::uint64_t seed, unsigned resample) {
    const Identity who = derive(identity_of("bootstrap of a sensitivity analysis"), resample);
    const Draws draws(Stream::of(seed, 0), {who, Month{0}, draw_code("row of a bootstrap")});
    std::vector<std::size_t> chosen(rows);
    for (std::size_t k = 0; k < rows; ++k)
        chosen[k] = static_cast<std::size_t>(draws.below(static_cast<int>(rows), static_cast<unsigned>(k)));
    return chosen;
}

Estimate with_interval(double value, std::vector<double>& resamples) {
    std::erase_if(resamples, [](double number) { return !std::isfinite(number); });
    std::sort(resamples.begin(), resamples.end());
    return {value, statistics::quantile(resamples, tail), statistics::quantile(resamples, 1 - tail)};
}

/// Share of the variance between the points A and B that is chance: of the mean over the chances, by the scatter that
/// neither the point nor the chance explains (what a chance adds to all points alike varies nothing).
double share_of_chance(std::size_t length, const Observed& observed) {
    std::vector<const std::vector<double>*> points;
    for (std::size_t k = 0; k < observed.size(); ++k)
        if (k % length < 2 && std::isfinite(number_of(observed[k]))) points.push_back(&observed[k]);
    const std::size_t chances = points.empty() ? 0 : points.front()->size();
    if (points.size() < 2 || chances < 2) return math::not_a_number;
    std::vector<double> means, of_chance(chances);
    for (const auto* point : points) {
        means.push_back(statistics::mean(*point));
        for (std::size_t c = 0; c < chances; ++c) of_chance[c] += (*point)[c] / static_cast<double>(points.size());
    }
    const double overall = statistics::mean(means), sd = statistics::standard_deviation(means);
    double squares = 0;
    for (std::size_t p = 0; p < points.size(); ++p)
        for (std::size_t c = 0; c < chances; ++c)
            squares += std::pow((*points[p])[c] - means[p] - of_chance[c] + overall, 2);
    const auto freedom = static_cast<double>((points.size() - 1) * (chances - 1));
    return share(squares / freedom / static_cast<double>(chances), sd * sd);
}

}  // namespace

RowsDesign::RowsDesign(std::vector<Factor> factors, std::uint64_t seed)
    : factors_(std::move(factors)), seed_(seed), dimensions_(dimensions_of(factors_)) {}

Point RowsDesign::point(std::size_t k) const {
    const std::size_t row = k / points_per_row(), which = k % points_per_row();
    Point point(dimensions_);
    for (std::size_t d = 0; d < dimensions_; ++d) point[d] = place_of(seed_, row, d, which == 1 ? 1 : 0);
    if (which > 1)
        for (const std::size_t d : factors_[which - 2]) point[d] = place_of(seed_, row, d, 1);
    return point;
}

VarianceShares variance_shares(const RowsDesign& design, const Observed& observed, std::uint64_t seed,
                               unsigned resamples) {
    std::vector<Row> rows = complete_rows(design.points_per_row(), observed);
    const Estimate none{math::not_a_number, math::not_a_number, math::not_a_number};
    VarianceShares found{std::vector<Shares>(design.factors().size(), {none, none}), math::not_a_number,
                         math::not_a_number, rows.size()};
    if (rows.size() < 2) return found;
    centre(rows);
    std::vector<std::size_t> all(rows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const Sums sums = sums_over(rows, all);
    std::vector<Sums> again;
    for (unsigned k = 0; k < resamples; ++k) again.push_back(sums_over(rows, resampled(rows.size(), seed, k)));
    for (std::size_t f = 0; f < found.factors.size(); ++f) {
        std::vector<double> first, total;
        for (const Sums& one : again) {
            first.push_back(share(one.first[f], one.variance));
            total.push_back(share(one.total[f], one.variance));
        }
        found.factors[f] = {with_interval(share(sums.first[f], sums.variance), first),
                            with_interval(share(sums.total[f], sums.variance), total)};
    }
    found.variance = sums.variance;
    found.chance = share_of_chance(design.points_per_row(), observed);
    return found;
}

}  // namespace adem::sensitivity
