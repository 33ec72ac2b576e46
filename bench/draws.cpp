#include <random>

#include "engine/random/draw.hpp"
#include "measured_world.hpp"

/// What does a random number cost that is found by its address, next to one from a generator with a state?
namespace adem::bench {

namespace {

constexpr Stream stream = Stream::of(1, 0);
constexpr std::uint32_t what = draw_code("bench: draws");
constexpr int numbers = 4096;

/// `value(draws, k)` for `each` numbers of so many persons.
template <class Value>
void addressed(benchmark::State& state, unsigned each, Value value) {
    for (auto _ : state) {
        double sum = 0;
        for (std::uint64_t person = 1; person <= numbers / each; ++person) {
            const Draws draws(stream, {Identity{person}, Month{5}, what});
            for (unsigned k = 0; k < each; ++k) sum += value(draws, k);
        }
        benchmark::DoNotOptimize(sum);
    }
    report(state, "numbers", static_cast<double>(state.iterations()) * numbers);
}

/// A block, four numbers, for each of many persons at once.
void blocks_of_many(benchmark::State& state) {
    std::vector<Identity> people;
    for (std::uint64_t person = 1; person <= numbers; ++person) people.push_back({person});
    std::vector<RandomBlock> blocks(people.size());
    SharedAddress address{{1, 2}, 3, what};
    for (auto _ : state) {
        random_blocks(people, address, blocks.data());
        benchmark::DoNotOptimize(blocks.data());
        ++address.time_and_block;
    }
    report(state, "blocks", static_cast<double>(state.iterations()) * numbers);
}

template <class Distribution>
void with_a_state(benchmark::State& state, Distribution distribution) {
    std::mt19937_64 generator(1);
    for (auto _ : state) {
        double sum = 0;
        for (int k = 0; k < numbers; ++k) sum += static_cast<double>(distribution(generator));
        benchmark::DoNotOptimize(sum);
    }
    report(state, "numbers", static_cast<double>(state.iterations()) * numbers);
}

void uniform(benchmark::State& state) {
    addressed(state, static_cast<unsigned>(state.range(0)),
              [](const Draws& draws, unsigned k) { return draws.uniform(k); });
}
void normal(benchmark::State& state) {
    addressed(state, static_cast<unsigned>(state.range(0)),
              [](const Draws& draws, unsigned k) { return draws.normal(k); });
}
void pair(benchmark::State& state) {
    addressed(state, 8, [](const Draws& draws, unsigned k) { return draws.uniform(Identity{1000 + k}); });
}
void rank(benchmark::State& state) {
    addressed(state, 8, [](const Draws& draws, unsigned k) { return draws.rank(0.5, k); });
}
void poisson(benchmark::State& state) {
    addressed(state, 1, [](const Draws& draws, unsigned k) { return draws.poisson(2.0, k); });
}
void beta(benchmark::State& state) {
    addressed(state, 1, [](const Draws& draws, unsigned k) { return draws.beta(2.0, 3.0, k); });
}
void mersenne_uniform(benchmark::State& state) { with_a_state(state, std::uniform_real_distribution<double>()); }
void mersenne_normal(benchmark::State& state) { with_a_state(state, std::normal_distribution<double>()); }
void mersenne_poisson(benchmark::State& state) { with_a_state(state, std::poisson_distribution<int>(2.0)); }

BENCHMARK(uniform)->Name("draws/uniform, numbers of an address")->Arg(1)->Arg(4);
BENCHMARK(mersenne_uniform)->Name("draws/uniform, std::mt19937_64");
BENCHMARK(normal)->Name("draws/normal, numbers of an address")->Arg(1)->Arg(2);
BENCHMARK(mersenne_normal)->Name("draws/normal, std::mt19937_64");
BENCHMARK(poisson)->Name("draws/poisson");
BENCHMARK(mersenne_poisson)->Name("draws/poisson, std::mt19937_64");
BENCHMARK(pair)->Name("draws/uniform for a pair");
BENCHMARK(rank)->Name("draws/rank");
BENCHMARK(beta)->Name("draws/beta");
BENCHMARK(blocks_of_many)->Name("draws/blocks of many persons at once");

}  // namespace

}  // namespace adem::bench
