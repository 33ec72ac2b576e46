#include "engine/output/measure.hpp"
#include "measured_world.hpp"
#include "models/measures.hpp"

/// How many residents does the whole model carry through a month, per second, with and without somebody looking on?
namespace adem::bench {

namespace {

constexpr int year = months_per_year;

double residents(const World& world) { return static_cast<double>(world.table<model::Resident>().count()); }

/// Simulates a year from the settled start each time; making that start is not counted.
template <class Prepare>
void simulate_a_year(benchmark::State& state, const Division& division, Prepare prepare) {
    double resident_months = 0;
    settled_world();
    for (auto _ : state) {
        Simulation simulation = continuity(division);
        prepare(simulation);
        const double before = residents(simulation.world());
        state.SetIterationTime(seconds_of([&] { simulation.run(Month{year}); }));
        resident_months += year * (before + residents(simulation.world())) / 2;
    }
    report(state, "resident_months", resident_months);
}

void unobserved(benchmark::State& state) {
    const Parallel parallel(static_cast<unsigned>(state.range(0)));
    simulate_a_year(state, {.parallel = parallel}, [](Simulation&) {});
}

/// `everything_monthly`: all indicators every month, as with --cadence monthly; otherwise each at its own cadence.
void observed(benchmark::State& state, bool everything_monthly) {
    std::vector<Measure> measures = model::measures();
    ResultShape shape = main_job().shape();
    shape.indicators.clear();
    for (Measure& measure : measures) {
        if (everything_monthly && !measure.adds_up) measure.info.cadence = Cadence::monthly;
        shape.indicators.push_back(measure.info);
    }
    const Recorder recorder(measures, model::resident_groups, shape);
    Recording recording(shape);
    simulate_a_year(state, {}, [&](Simulation& simulation) {
        simulation.observe([&](Month now, const World& world) { recorder.record(now, world, recording); });
    });
}

/// The same months with one thread and with two, turn by turn, so that a busy machine hinders both alike.
void second_thread(benchmark::State& state) {
    Simulation alone = continuity();
    Simulation together = continuity({.parallel = Parallel(2)});
    double one = 0, two = 0;
    for (auto _ : state) {
        const Month next = alone.world().now() + 1;
        one += seconds_of([&] { alone.run(next); });
        const double took = seconds_of([&] { together.run(next); });
        two += took;
        state.SetIterationTime(took);
    }
    state.counters["speed_up"] = one / two;
}

/// One replicate of the main job as it is: ten years of settling, then both policies for twenty years, observed.
void replicate_of_the_main_job(benchmark::State& state) {
    const model::Experiment& experiment = main_job();
    for (auto _ : state) benchmark::DoNotOptimize(experiment.replicate(1));
    report(state, "resident_months",
           static_cast<double>(state.iterations()) * experiment.residents() * experiment.months_per_replicate());
}

BENCHMARK(unobserved)->Name("model/unobserved/threads")->Arg(1)->Arg(2)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(observed, usual, false)->Name("model/observed")->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(observed, monthly, true)
    ->Name("model/observed, everything monthly")
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(second_thread)
    ->Name("model/a second thread")
    ->Iterations(2 * months_per_year)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(replicate_of_the_main_job)
    ->Name("model/a replicate of the main job")
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace adem::bench
