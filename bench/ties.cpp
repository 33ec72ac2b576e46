#include "engine/state/network.hpp"
#include "engine/state/tie_graph.hpp"
#include "measured_world.hpp"

/// What do ties cost: to walk along, to make and cut, and to look at as a graph?
namespace adem::bench {

namespace {

double ends(const World& world) { return 2 * static_cast<double>(world.ties().count()); }

/// Everybody's ties in the order of rows: the mean over one's ties of what is kept with the tie.
void walk(benchmark::State& state) {
    const World& world = settled_world();
    const auto rows = static_cast<Row>(world.ties().rows());
    for (auto _ : state) {
        float sum = 0;
        for (Row row = 0; row < rows; ++row)
            for (const Tie& tie : world.ties().of(row)) sum += tie.strength;
        benchmark::DoNotOptimize(sum);
    }
    report(state, "tie_ends", static_cast<double>(state.iterations()) * ends(world));
}

/// The same walk, fetching a number of the person at the other end.
void gather(benchmark::State& state) {
    const World& world = settled_world();
    const auto rows = static_cast<Row>(world.ties().rows());
    const float* trust = world.column<model::TrustInPeople>().live();
    for (auto _ : state) {
        float sum = 0;
        for (Row row = 0; row < rows; ++row)
            for (const Tie& tie : world.ties().of(row)) sum += tie.strength * trust[tie.other];
        benchmark::DoNotOptimize(sum);
    }
    report(state, "tie_ends", static_cast<double>(state.iterations()) * ends(world));
}

/// Cuts somebody's first tie and makes it again, for everybody who has one.
void cut_and_make(benchmark::State& state) {
    Ties ties = settled_world().ties();
    const auto rows = static_cast<Row>(ties.rows());
    double made = 0;
    for (auto _ : state) {
        for (Row row = 0; row < rows; ++row) {
            if (ties.degree(row) == 0) continue;
            const Tie tie = std::as_const(ties).of(row).front();
            ties.cut(row, tie.other);
            ties.make(row, tie.other, tie.strength, tie.context);
            made += 1;
        }
    }
    report(state, "ties", made);
}

void components(benchmark::State& state) {
    const World& world = settled_world();
    for (auto _ : state) benchmark::DoNotOptimize(connected_components(TieGraph(world)));
    report(state, "tie_ends", static_cast<double>(state.iterations()) * ends(world));
}

void clustering(benchmark::State& state) {
    const World& world = settled_world();
    for (auto _ : state) benchmark::DoNotOptimize(mean_clustering(TieGraph(world)));
    report(state, "tie_ends", static_cast<double>(state.iterations()) * ends(world));
}

BENCHMARK(walk)->Name("ties/walk")->Unit(benchmark::kMicrosecond);
BENCHMARK(gather)->Name("ties/walk and look at the other end")->Unit(benchmark::kMicrosecond);
BENCHMARK(cut_and_make)->Name("ties/cut and make")->Unit(benchmark::kMicrosecond);
BENCHMARK(components)->Name("ties/connected components")->Unit(benchmark::kMicrosecond);
BENCHMARK(clustering)->Name("ties/clustering")->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace adem::bench
