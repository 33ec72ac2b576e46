#include <catch2/catch.hpp>

#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

/// A policy in which every lever takes values from its whole range, for periods of some years.
std::vector<LeverPeriod> random_policy(const Registry& registry, std::uint64_t seed, int months) {
    const Draws draws(Stream::of(seed, 0), {identity_of("policy"), Month{0}, draw_code("random policy")});
    std::vector<LeverPeriod> policy;
    unsigned k = 0;
    for (const LeverEntry& entry : registry.levers) {
        for (int from = 0; from < months; from += 120) {
            // Squared: most values near the low end, where posts and places are of a size that exists.
            const double share = draws.uniform(k) * draws.uniform(k + 1);
            k += 2;
            policy.push_back(lever(entry.path, entry.low + share * share * (entry.high - entry.low), from, from + 120));
        }
    }
    return policy;
}

}  // namespace

TEST_CASE("over fifty years of random policies every column stays in its range and every reference holds", "[law]") {
    constexpr int years = 50;
    for (const std::uint64_t seed : {1U, 2U}) {
        const Registry registry = model::Experiment({small_scenario("x")}, {small_profile(200)}).schedule().registry();
        const auto experiment = small_experiment(
            {small_scenario("random", random_policy(registry, seed, years * months_per_year), years)}, 200);
        Simulation simulation(experiment.settled(0), std::make_shared<Schedule>(experiment.schedule()),
                              policy_of(experiment.scenarios()[0]));
        for (int year = 1; year <= years; ++year) {
            simulation.run(Month{year * months_per_year});
            const auto findings = simulation.world().audit();
            INFO("seed " << seed << ", year " << year << ": " << (findings.empty() ? "" : findings.front()));
            REQUIRE(findings.empty());
        }
    }
}

TEST_CASE("under random policies threads, units of rows and neighbours in a comparison change no bit", "[law]") {
    constexpr int years = 4;
    const Registry registry = model::Experiment({small_scenario("x")}, {small_profile(200)}).schedule().registry();
    for (const std::uint64_t seed : {3U, 4U}) {
        INFO("seed " << seed);
        const auto policy = random_policy(registry, seed, years * months_per_year);
        const auto experiment =
            small_experiment({small_scenario("random", policy, years), small_scenario("usual", {}, years)}, 200);
        const auto reference = experiment.replicate(0, {100000, Parallel(1)});
        CHECK(same(experiment.replicate(0, {37, Parallel(3)})[0], reference[0]));
        const auto swapped =
            small_experiment({small_scenario("usual", {}, years), small_scenario("random", policy, years)}, 200)
                .replicate(0);
        CHECK(same(swapped[1], reference[0]));
    }
}
