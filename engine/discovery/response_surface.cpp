#include "engine/discovery/response_surface.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "engine/base/math.hpp"
#include "engine/random/draw.hpp"

namespace adem::discovery {

namespace {

constexpr double tail = 0.025;

std::vector<std::size_t> resampled_points(std::size_t points, std::uint64_t seed, unsigned resample) {
    const Identity who = derive(identity_of("bootstrap of a response surface"), resample);
    const Draws draws(Stream::of(seed, 0), {who, Month{0}, draw_code("point of a bootstrap")});
    std::vector<std::size_t> chosen(points);
    for (std::size_t k = 0; k < points; ++k)
        chosen[k] = static_cast<std::size_t>(draws.below(static_cast<int>(points), static_cast<unsigned>(k)));
    return chosen;
}

/// The sums of squares and products of the terms. Added point by point, so that the order of the points is the order
/// of the sums.
template <class Rows>
Eigen::MatrixXd products(const Rows& rows, const std::vector<std::size_t>& points, Eigen::Index terms) {
    Eigen::MatrixXd all = Eigen::MatrixXd::Zero(terms, terms);
    for (const std::size_t k : points)
        for (Eigen::Index i = 0; i < terms; ++i)
            for (Eigen::Index j = 0; j <= i; ++j)
                all(i, j) += rows[k][static_cast<std::size_t>(i)] * rows[k][static_cast<std::size_t>(j)];
    return all.selfadjointView<Eigen::Lower>();
}

}  // namespace

/// Legendre's polynomials on the unit interval and their products: over a sample that fills the cube they hardly go
/// together, so that the equations are well-conditioned.
ResponseSurface::Terms ResponseSurface::terms_at(const Place& place) {
    Terms terms{1};
    std::size_t next = 1;
    for (const double u : place) {
        const double z = 2 * u - 1;
        terms[next++] = z;
        terms[next++] = 1.5 * z * z - 0.5;
    }
    for (std::size_t a = 0; a < place.size(); ++a)
        for (std::size_t b = a + 1; b < place.size(); ++b) terms[next++] = (2 * place[a] - 1) * (2 * place[b] - 1);
    return terms;
}

ResponseSurface::ResponseSurface(const Columns& places, const std::vector<double>& numbers, std::uint64_t seed,
                                 unsigned resamples)
    : factors_(places.size()), used_(terms(places.size())), numbers_(numbers) {
    assert(factors_ >= 1 && used_ <= most_terms && numbers.size() > 2 * used_);
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        Place place;
        for (const auto& column : places) place.push_back(column[k]);
        rows_.push_back(terms_at(place));
    }
    std::vector<std::size_t> all(numbers.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    coefficients_ = fitted(all);
    for (unsigned r = 0; r < resamples; ++r) resampled_.push_back(fitted(resampled_points(numbers.size(), seed, r)));
    cross_validate();
}

ResponseSurface::Terms ResponseSurface::fitted(const std::vector<std::size_t>& points) const {
    const auto terms = static_cast<Eigen::Index>(used_);
    Eigen::VectorXd right = Eigen::VectorXd::Zero(terms);
    for (const std::size_t k : points)
        for (std::size_t i = 0; i < used_; ++i) right(static_cast<Eigen::Index>(i)) += rows_[k][i] * numbers_[k];
    const Eigen::VectorXd solved = products(rows_, points, terms).ldlt().solve(right);
    Terms found{};
    for (std::size_t i = 0; i < used_; ++i) found[i] = solved(static_cast<Eigen::Index>(i));
    return found;
}

/// Leaving out one point is known without fitting again: it moves the residual by 1 / (1 - leverage) (Allen 1974, The
/// relationship between variable selection and data augmentation, Technometrics 16:125-127).
void ResponseSurface::cross_validate() {
    const auto n = static_cast<double>(rows_.size());
    std::vector<std::size_t> all(rows_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto solver = products(rows_, all, static_cast<Eigen::Index>(used_)).ldlt();
    double sum = 0, off = 0, off_mean = 0;
    for (const double number : numbers_) sum += number;
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        const Eigen::VectorXd row =
            Eigen::Map<const Eigen::VectorXd>(rows_[k].data(), static_cast<Eigen::Index>(used_));
        const Eigen::VectorXd weights = solver.solve(row);
        double leverage = 0;
        for (Eigen::Index i = 0; i < row.size(); ++i) leverage += row(i) * weights(i);
        const double residual = (numbers_[k] - value_of(coefficients_, rows_[k])) / (1 - leverage);
        const double from_mean = (numbers_[k] - sum / n) * n / (n - 1);
        left_out_.push_back(numbers_[k] - residual);
        off += residual * residual;
        off_mean += from_mean * from_mean;
    }
    cross_validated_ = off_mean > 0 ? 1 - off / off_mean : std::numeric_limits<double>::quiet_NaN();
}

double ResponseSurface::value_of(const Terms& coefficients, const Terms& terms) const {
    double value = 0;
    for (std::size_t i = 0; i < used_; ++i) value += coefficients[i] * terms[i];
    return value;
}

double ResponseSurface::at(const Place& place) const { return value_of(coefficients_, terms_at(place)); }

Height ResponseSurface::height(const Place& place) const {
    const Terms terms = terms_at(place);
    const double value = value_of(coefficients_, terms);
    std::vector<double> values;
    for (const Terms& coefficients : resampled_) values.push_back(value_of(coefficients, terms));
    if (values.empty()) return {value, value, value};
    // The same number of values lies beyond either end, so that the interval of the mirrored number is mirrored.
    const auto beyond = static_cast<std::ptrdiff_t>(tail * static_cast<double>(values.size()));
    const auto low = values.begin() + beyond, high = values.end() - 1 - beyond;
    std::nth_element(values.begin(), high, values.end());
    std::nth_element(values.begin(), low, high + 1);
    const auto n = static_cast<double>(rows_.size());
    const double wider = math::sqrt(n / (n - static_cast<double>(used_)));
    return {value, value + (*low - value) * wider, value + (*high - value) * wider};
}

}  // namespace adem::discovery
