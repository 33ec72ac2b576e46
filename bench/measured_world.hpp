#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>

#include "models/experiment.hpp"
#include "models/state/resident.hpp"

/// What all benchmarks measure: Bospolder, some 7,500 residents, as the shipped scenarios have it.
namespace adem::bench {

/// The main job: continuity of staff against the project carousel. Made at the first call.
const model::Experiment& main_job();

/// The main job with other lengths, in months and years; ranges as in a scenario.
model::Experiment shortened(int settle_months, int years);

/// Month 0 of the main job's replicate 0, after ten years of settling. Made at the first call, which takes seconds.
const World& settled_world();

/// A simulation of continuity of staff that starts in the settled world.
Simulation continuity(const Division& division = {});

inline double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Seconds that a piece of work took.
template <class Work>
double seconds_of(Work work) {
    const double began = seconds_now();
    work();
    return seconds_now() - began;
}

/// A rate per second, and its inverse as a time per thing, both over the time that the benchmark reports.
inline void report(benchmark::State& state, const char* things, double count) {
    state.counters[things] = benchmark::Counter(count, benchmark::Counter::kIsRate);
    state.counters["time_each"] = benchmark::Counter(count, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

}  // namespace adem::bench
