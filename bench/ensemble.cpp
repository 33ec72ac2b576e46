#include "engine/run/ensemble.hpp"

#include <numeric>

#include "measured_world.hpp"

/// How much sooner does an ensemble of replicates finish with a second thread?
namespace adem::bench {

namespace {

constexpr std::uint32_t replicates = 4;

/// A short main job: half a year of settling and one year of both policies.
const model::Experiment& short_job() {
    static const model::Experiment experiment = shortened(6, 1);
    return experiment;
}

void run_with(unsigned threads) {
    std::vector<std::uint32_t> numbers(replicates);
    std::iota(numbers.begin(), numbers.end(), 0U);
    const std::atomic<bool> interrupted{false};
    run_ensemble(numbers, Parallel(threads), interrupted,
                 [](std::uint32_t replicate) { benchmark::DoNotOptimize(short_job().replicate(replicate)); });
}

void ensemble(benchmark::State& state) {
    short_job();
    for (auto _ : state) run_with(static_cast<unsigned>(state.range(0)));
    report(state, "resident_months",
           static_cast<double>(state.iterations()) * replicates * short_job().residents() *
               short_job().months_per_replicate());
}

/// With one thread and with two, turn by turn, so that a busy machine hinders both alike.
void second_thread(benchmark::State& state) {
    short_job();
    double one = 0, two = 0;
    for (auto _ : state) {
        one += seconds_of([] { run_with(1); });
        const double took = seconds_of([] { run_with(2); });
        two += took;
        state.SetIterationTime(took);
    }
    state.counters["speed_up"] = one / two;
}

BENCHMARK(ensemble)->Name("ensemble/threads")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(second_thread)
    ->Name("ensemble/a second thread")
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace adem::bench
