#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "bench/reference/w1_simple.hpp"
#include "bench/reference/w1_vectorised.hpp"
#include "bench/w1/runs.hpp"
#include "bench/w1/simulated.hpp"
#include "tests/support/world_hash.hpp"

/// The benchmark W1: its network, and that all programs that are compared simulate the same model.
using namespace adem;
using namespace adem::bench::w1;

namespace {

template <class Program>
std::vector<std::vector<Statistics>> runs_of(const Network& network, std::uint64_t seeds) {
    std::vector<std::vector<Statistics>> runs;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        Program program(network, draw_start(network, 100 + seed), 100 + seed, Parallel(1));
        runs.push_back(run_and_look(program));
    }
    return runs;
}

void check_agreement(std::size_t residents, std::uint64_t seeds) {
    const Network network = draw_network(residents, 1);
    CHECK(disagreements(runs_of<Simple>(network, seeds), residents) == std::vector<std::string>{});
    CHECK(disagreements(runs_of<Vectorised>(network, seeds), residents) == std::vector<std::string>{});
    CHECK(disagreements(runs_of<Simulated>(network, seeds), residents) == std::vector<std::string>{});
}

std::set<std::pair<std::uint32_t, std::uint32_t>> ties_of(const Network& network) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> ties;
    for (std::uint32_t i = 0; i < network.residents(); ++i)
        for (const std::uint32_t known : network.known_to(i)) ties.emplace(i, known);
    return ties;
}

std::vector<float> records_of(Vectorised::Instructions instructions) {
    const Network network = draw_network(5'000, 3);
    Vectorised program(network, draw_start(network, 4), 5, Parallel(1), instructions);
    for (int month = 0; month < 25; ++month) program.step();
    return program.records();
}

}  // namespace

TEST_CASE("the network of W1 has ties both ways, none twice, none to oneself, and 11.97 a resident", "[statistical]") {
    const Network network = draw_network(50'000, 1);
    CHECK(network.neighbourhoods() == 40);
    const auto ties = ties_of(network);
    CHECK(ties.size() == network.other.size());
    for (const auto& [a, b] : ties) REQUIRE((a != b && ties.contains({b, a})));
    CHECK(static_cast<double>(ties.size()) / 50'000 == Approx(11.97).margin(0.05));
}

TEST_CASE("residents numbered by their ties know as many as before, in their own neighbourhood", "[statistical]") {
    const Network network = draw_network(5'000, 1);
    const Network sorted = by_degree(network);
    CHECK(ties_of(sorted).size() == ties_of(network).size());
    for (std::size_t b = 0; b < sorted.neighbourhoods(); ++b) {
        std::multiset<std::uint32_t> before, after;
        for (std::uint32_t i = sorted.block[b]; i < sorted.block[b + 1]; ++i) {
            before.insert(network.degree(i));
            after.insert(sorted.degree(i));
            CHECK((i == sorted.block[b] || sorted.degree(i) <= sorted.degree(i - 1)));
        }
        CHECK(before == after);
    }
}

TEST_CASE("W1 vectorised by hand gives the same bits for all kinds of processors", "[statistical]") {
    const auto expected = records_of(Vectorised::Instructions::any);
    if (Vectorised::best() != Vectorised::Instructions::any)
        CHECK(records_of(Vectorised::Instructions::avx2) == expected);
    if (Vectorised::best() == Vectorised::Instructions::avx512)
        CHECK(records_of(Vectorised::Instructions::avx512) == expected);
    if (Vectorised::best() == Vectorised::Instructions::avx512)
        CHECK(records_of(Vectorised::Instructions::avx512_loads) == expected);
}

TEST_CASE("W1 in adem gives the same bits on one thread and on three", "[statistical]") {
    const Network network = draw_network(5'000, 3);
    Simulated alone(network, draw_start(network, 4), 5, Parallel(1));
    Simulated together(network, draw_start(network, 4), 5, Parallel(3));
    for (int month = 0; month < 25; ++month) alone.step(), together.step();
    CHECK(test::world_hash(alone.simulation().world()) == test::world_hash(together.simulation().world()));
    CHECK(alone.records() == together.records());
}

TEST_CASE("the programs of W1 agree with its statistics, in a small town", "[statistical]") {
    check_agreement(20'000, 5);
}

TEST_CASE("the programs of W1 agree with its statistics: 20 seeds of 100,000 residents", "[statistical][slow]") {
    check_agreement(100'000, 20);
}

TEST_CASE("trust takes the course of W1 in a single neighbourhood", "[statistical]") {
    constexpr std::uint64_t seeds = 40;
    const Network network = draw_network(1'250, 1);
    REQUIRE(network.neighbourhoods() == 1);
    const auto runs = runs_of<Simulated>(network, seeds);
    std::size_t k = 0;
    for (const ExpectedOfOne& then : expected_of_one_neighbourhood()) {
        double sum = 0;
        for (const auto& run : runs) sum += run[k].values[0];
        ++k;
        INFO("month " << then.month);
        CHECK(std::abs(sum / seeds - then.trust) < 4 * spread_of_one_neighbourhood / std::sqrt(double{seeds}));
    }
}
