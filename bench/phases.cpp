#include "phases.hpp"

#include "engine/output/measure.hpp"
#include "measured_world.hpp"
#include "models/measures.hpp"
#include "models/neighbourhood_model.hpp"

/// In which phase does a month's time go? One run of four years serves all of them; each reports its share.
namespace adem::bench {

namespace {

constexpr int months = 4 * months_per_year;

struct Profiled {
    std::vector<PhaseTime> times;
    double seconds = 0;
    double resident_months = 0;
};

Profiled profile() {
    Simulation simulation = continuity();
    Recording recording(main_job().shape());
    const std::vector<Measure> measures = model::measures();
    const Recorder recorder(measures, model::resident_groups, main_job().shape());
    Profiled found;
    simulation.observe([&](Month now, const World& world) { recorder.record(now, world, recording); });
    for (int month = 1; month <= months; ++month) {
        simulation.run(Month{month});
        found.resident_months += static_cast<double>(simulation.world().table<model::Resident>().count());
    }
    found.times = simulation.times();
    for (const PhaseTime& time : found.times) found.seconds += time.seconds;
    return found;
}

const Profiled& profiled() {
    static const Profiled found = profile();
    return found;
}

void one_phase(benchmark::State& state, std::size_t which) {
    const double seconds = profiled().times[which].seconds;
    for (auto _ : state) state.SetIterationTime(seconds / months);
    state.counters["share_%"] = 100 * seconds / profiled().seconds;
    state.counters["ns_per_resident"] = 1e9 * seconds / profiled().resident_months;
}

}  // namespace

void register_phases() {
    std::vector<std::string> names;
    const Schedule schedule = model::neighbourhood_model();
    for (const Phase& phase : schedule.phases()) names.push_back(phase.name);
    names.insert(names.end(), {"births, deaths, moves and ties", "observation"});
    for (std::size_t which = 0; which < names.size(); ++which)
        benchmark::RegisterBenchmark(("phase/" + names[which]).c_str(),
                                     [which](benchmark::State& state) { one_phase(state, which); })
            ->Iterations(1)
            ->UseManualTime()
            ->Unit(benchmark::kMicrosecond);
}

}  // namespace adem::bench
