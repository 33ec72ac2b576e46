#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "engine/random/draw.hpp"
#include "tests/statistics/goodness_of_fit.hpp"

using namespace adem;
using namespace adem::statistics;

namespace {

constexpr int people = 100000;
constexpr std::uint32_t fitting = draw_code("fitting");

Draws draws_of(int person, std::uint32_t what = fitting) {
    return {Stream::of(20250101, 3),
            {derive(identity_of("person"), static_cast<std::uint64_t>(person)), Month{7}, what}};
}

/// One value for each of many people, as a rule would ask it.
template <class Ask>
std::vector<double> one_each(Ask ask, std::uint32_t what = fitting) {
    std::vector<double> values;
    for (int person = 0; person < people; ++person) values.push_back(static_cast<double>(ask(draws_of(person, what))));
    return values;
}

std::vector<double> counts_of(const std::vector<double>& values, std::size_t kinds) {
    std::vector<double> counts(kinds, 0);
    for (const double value : values) counts[std::min(static_cast<std::size_t>(value), kinds - 1)] += 1;
    return counts;
}

double uniform_share(double x) { return x; }
double normal_share(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

/// The shares of 0, 1, ... kinds - 2 and of all higher counts.
std::vector<double> poisson_shares(double mean, std::size_t kinds) {
    std::vector<double> shares;
    double share = std::exp(-mean);
    double rest = 1;
    for (std::size_t count = 0; count + 1 < kinds; ++count) {
        shares.push_back(share);
        rest -= share;
        share *= mean / static_cast<double>(count + 1);
    }
    shares.push_back(rest);
    return shares;
}

}  // namespace

TEST_CASE("uniform draws are uniform over people, indices and pairs", "[statistical]") {
    CHECK(misfit(one_each([](const Draws& d) { return d.uniform(); }), uniform_share) < 1);
    CHECK(misfit(one_each([](const Draws& d) { return d.uniform(17); }), uniform_share) < 1);
    CHECK(misfit(one_each([](const Draws& d) { return d.uniform(identity_of("friend")); }), uniform_share) < 1);
    const Draws one_person = draws_of(0);
    std::vector<double> over_indices;
    for (unsigned k = 0; k < 65536; ++k) over_indices.push_back(one_person.uniform(k));
    CHECK(misfit(over_indices, uniform_share) < 1);
}

TEST_CASE("normal draws are normal", "[statistical]") {
    CHECK(misfit(one_each([](const Draws& d) { return d.normal(); }), normal_share) < 1);
    CHECK(misfit(one_each([](const Draws& d) { return d.normal(1); }), normal_share) < 1);
    const Draws one_person = draws_of(1);
    std::vector<double> over_indices;
    for (unsigned k = 0; k < 65536; ++k) over_indices.push_back(one_person.normal(k));
    CHECK(misfit(over_indices, normal_share) < 1);
}

TEST_CASE("exponential draws are exponential", "[statistical]") {
    const auto share = [](double x) { return 1 - std::exp(-x); };
    CHECK(misfit(one_each([](const Draws& d) { return d.exponential(); }), share) < 1);
}

TEST_CASE("beta draws have the beta distribution", "[statistical]") {
    const auto cubic = [](double x) { return x * x * x; };
    CHECK(misfit(one_each([](const Draws& d) { return d.beta(3, 1); }), cubic) < 1);
    const auto arcsine = [](double x) { return std::asin(std::sqrt(x)) / std::asin(1.0); };
    CHECK(misfit(one_each([](const Draws& d) { return d.beta(0.5, 0.5); }), arcsine) < 1);
    // Beta(2, 38): the chance that at least 2 of 39 uniform numbers lie below x.
    const auto order = [](double x) { return 1 - std::pow(1 - x, 39) - 39 * x * std::pow(1 - x, 38); };
    CHECK(misfit(one_each([](const Draws& d) { return d.beta(2, 38); }), order) < 1);
}

TEST_CASE("poisson draws have the poisson distribution", "[statistical]") {
    const auto [mean, kinds] = GENERATE(table<double, std::size_t>({{0.01, 3}, {0.8, 7}, {5.0, 16}, {30.0, 50}}));
    // Low means first: a chi-square needs about five expected in every cell, so rare counts share the last one.
    CAPTURE(mean);
    const auto counts = counts_of(one_each([mean = mean](const Draws& d) { return d.poisson(mean); }), kinds);
    std::vector<double> shares = poisson_shares(mean, kinds);
    std::vector<double> kept_counts{0}, kept_shares{0};
    for (std::size_t i = 0; i < kinds; ++i) {  // join neighbours until each cell is full enough
        if (kept_shares.back() * people >= 5) {
            kept_counts.push_back(0);
            kept_shares.push_back(0);
        }
        kept_counts.back() += counts[i];
        kept_shares.back() += shares[i];
    }
    CHECK(misfit_of_counts(kept_counts, kept_shares) < 1);
}

TEST_CASE("whole numbers below a bound are equally likely", "[statistical]") {
    for (const int bound : {2, 7, 100}) {
        const auto kinds = static_cast<std::size_t>(bound);
        const auto values = one_each([bound](const Draws& d) { return d.below(bound); });
        CHECK(misfit_of_counts(counts_of(values, kinds), std::vector<double>(kinds, 1.0 / bound)) < 1);
    }
}

TEST_CASE("chances come true as often as they say", "[statistical]") {
    for (const double p : {0.001, 0.3, 0.98}) {
        const auto values = one_each([p](const Draws& d) { return d.chance(p); });
        CHECK(misfit_of_counts(counts_of(values, 2), {1 - p, p}) < 1);
    }
}

TEST_CASE("the highest rank falls to each candidate in proportion to its weight", "[statistical]") {
    const std::array weights{1.0, 2.0, 4.0, 0.5, 0.0};
    constexpr double sum = 7.5;
    std::vector<double> first(4, 0), first_two(16, 0);
    for (int choice = 0; choice < people; ++choice) {
        std::vector<std::pair<double, std::size_t>> ranked;
        for (std::size_t candidate = 0; candidate < weights.size(); ++candidate) {
            const Draws own = draws_of(static_cast<int>(candidate), static_cast<std::uint32_t>(choice));
            ranked.emplace_back(own.rank(weights[candidate]), candidate);
        }
        std::sort(ranked.rbegin(), ranked.rend());
        REQUIRE(ranked.back().second == 4);  // the candidate without weight
        first[ranked[0].second] += 1;
        first_two[4 * ranked[0].second + ranked[1].second] += 1;
    }
    CHECK(misfit_of_counts(first, {1 / sum, 2 / sum, 4 / sum, 0.5 / sum}) < 1);

    // Without replacement: the second is chosen in proportion to weight among those that are left.
    std::vector<double> counts, shares;
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = 0; b < 4; ++b) {
            if (a == b) continue;
            counts.push_back(first_two[4 * a + b]);
            shares.push_back(weights[a] / sum * weights[b] / (sum - weights[a]));
        }
    }
    CHECK(misfit_of_counts(counts, shares) < 1);
}

TEST_CASE("neighbouring addresses are independent", "[statistical]") {
    const auto numbers = [](auto address_of, std::uint64_t seed = 1, std::uint32_t replicate = 0, unsigned k = 0) {
        std::vector<double> values;
        for (int i = 0; i < people; ++i) values.push_back(Draws(Stream::of(seed, replicate), address_of(i)).uniform(k));
        return values;
    };
    const auto raw = [](int i) { return Address{Identity{static_cast<std::uint64_t>(i)}, Month{0}, 5}; };
    const auto next_person = [](int i) { return Address{Identity{static_cast<std::uint64_t>(i) + 1}, Month{0}, 5}; };
    const auto next_month = [](int i) { return Address{Identity{static_cast<std::uint64_t>(i)}, Month{1}, 5}; };
    const auto next_name = [](int i) { return Address{Identity{static_cast<std::uint64_t>(i)}, Month{0}, 6}; };
    const std::vector<double> here = numbers(raw);
    const auto others = {numbers(next_person), numbers(next_month),   numbers(next_name),   numbers(raw, 2),
                         numbers(raw, 1, 1),   numbers(raw, 1, 0, 1), numbers(raw, 1, 0, 4)};
    CHECK(misfit(here, uniform_share) < 1);
    for (const auto& there : others) {
        CHECK(dependence(here, there) < 1);
        CHECK(joint_misfit(here, there) < 1);
    }
}

TEST_CASE("the draws of one address are independent of each other", "[statistical]") {
    const auto uniforms = one_each([](const Draws& d) { return d.uniform(); });
    const auto pairs = one_each([](const Draws& d) { return d.uniform(identity_of("friend")); });
    const auto other_pairs = one_each([](const Draws& d) { return d.uniform(identity_of("neighbour")); });
    const auto normals = one_each([](const Draws& d) { return normal_share(d.normal(0)); });
    const auto next_normals = one_each([](const Draws& d) { return normal_share(d.normal(1)); });
    CHECK(joint_misfit(uniforms, pairs) < 1);
    CHECK(joint_misfit(pairs, other_pairs) < 1);
    CHECK(joint_misfit(uniforms, normals) < 1);
    CHECK(joint_misfit(normals, next_normals) < 1);
    CHECK(dependence(normals, next_normals) < 1);
}

TEST_CASE("the tests of fit notice a wrong distribution", "[statistical]") {
    const auto shifted = one_each([](const Draws& d) { return d.uniform() * 0.99; });
    CHECK(misfit(shifted, uniform_share) > 1);
    const auto loaded = one_each([](const Draws& d) { return d.uniform() < 0.51; });
    CHECK(misfit_of_counts(counts_of(loaded, 2), {0.5, 0.5}) > 1);
    const auto base = one_each([](const Draws& d) { return d.uniform(); });
    const auto leaning = one_each([](const Draws& d) { return 0.05 * d.uniform(0) + 0.95 * d.uniform(1); });
    CHECK(dependence(base, leaning) > 1);
    CHECK(joint_misfit(base, leaning) > 1);
}
