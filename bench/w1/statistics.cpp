#include "bench/w1/statistics.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace adem::bench::w1 {

namespace {

template <class T>
double mean(std::span<const T> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

constexpr std::array<Expected, 4> figures{{
    {0, {{0.49998, 0.1683, 0.50000, 0.20006, 0, 44.49}}, {{0.00045, 0.0003, 0, 0.0003, 0, 0.07}}},
    {60, {{0.45257, 0.0844, 0.57725, 0.1459, 0.5126, 41.71}}, {{0.00035, 0.0004, 0.0003, 0.0031, 0.0017, 0.06}}},
    {120, {{0.42058, 0.0551, 0.56265, 0.1358, 0.5442, 39.34}}, {{0.00038, 0.0003, 0.0003, 0.0026, 0.0016, 0.08}}},
    {240, {{0.37825, 0.0443, 0.53873, 0.1293, 0.5831, 37.71}}, {{0.00036, 0.0002, 0.0003, 0.0018, 0.0016, 0.08}}},
}};

constexpr std::array<ExpectedOfOne, 4> of_one{{{0, 0.5002}, {60, 0.4542}, {120, 0.4223}, {240, 0.3794}}};

constexpr int runs_expected = 40;
constexpr double residents_expected = 100'000;  // in each of them

/// What is expected is printed with so many decimals.
constexpr std::array<double, Statistics::count> last_digit{1e-5, 1e-4, 1e-5, 1e-4, 1e-4, 1e-2};

}  // namespace

Statistics statistics_of(std::span<const float> trust, std::span<const float> perspective,
                         std::span<const float> relationship, std::span<const std::uint8_t> avoids,
                         std::span<const std::uint8_t> age) {
    const double mean_trust = mean(trust);
    double squares = 0;
    for (const float t : trust) squares += (t - mean_trust) * (t - mean_trust);
    return {{mean_trust, std::sqrt(squares / static_cast<double>(trust.size())), mean(perspective), mean(relationship),
             mean(avoids), mean(age)}};
}

std::span<const Expected> expected() { return figures; }
std::span<const ExpectedOfOne> expected_of_one_neighbourhood() { return of_one; }

std::vector<std::string> disagreements(const std::vector<std::vector<Statistics>>& runs, std::size_t residents) {
    std::vector<std::string> found;
    const auto count = static_cast<double>(runs.size());
    const double runs_like_expected = count * static_cast<double>(residents) / residents_expected;
    const double error = std::sqrt(1 / runs_like_expected + 1.0 / runs_expected);  // of a spread of 1
    for (std::size_t m = 0; m < figures.size(); ++m) {
        for (std::size_t k = 0; k < Statistics::count; ++k) {
            double sum = 0;
            for (const auto& run : runs) sum += run[m].values[k];
            const double wanted = figures[m].mean.values[k];
            const double allowed = 4 * figures[m].spread.values[k] * error + 0.5 * last_digit[k];
            if (!(std::abs(sum / count - wanted) <= allowed))
                found.push_back(fmt::format("month {}, {}: {:.5f}, expected {:.5f} +- {:.5f}", figures[m].month,
                                            Statistics::names[k], sum / count, wanted, allowed));
        }
    }
    return found;
}

}  // namespace adem::bench::w1
