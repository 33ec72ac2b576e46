#include <unistd.h>

#include <filesystem>

#include "engine/output/assemble.hpp"
#include "engine/output/replicate_file.hpp"
#include "measured_world.hpp"

/// What does it cost to keep a finished replicate, and to assemble the results of all of them?
///
/// The numbers are random, which is the worst that compression can meet; their number is that of the main job.
namespace adem::bench {

namespace {

constexpr std::uint64_t run_key = 1;

/// An empty folder of its own that goes with everything in it.
class Scratch {
  public:
    Scratch() : path_(std::filesystem::temp_directory_path() / ("adem-bench-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_ / "replicates");
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path replicates() const { return path_ / "replicates"; }

  private:
    std::filesystem::path path_;
};

std::vector<Recording> random_recordings(std::uint32_t replicate) {
    std::vector<Recording> recordings;
    for (std::size_t s = 0; s < main_job().shape().scenarios.size(); ++s) {
        Recording& recording = recordings.emplace_back(main_job().shape());
        const Draws draws(Stream::of(1, replicate), {Identity{s + 1}, Month{0}, draw_code("bench: output")});
        unsigned k = 0;
        for (double& value : recording.values()) value = draws.uniform(k++ % 65536);
        for (double& euro : recording.planned()) euro = 1000;
        for (double& euro : recording.realised()) euro = 1000 * draws.uniform(k++ % 65536);
    }
    return recordings;
}

double values_of(const std::vector<Recording>& recordings) {
    double count = 0;
    for (const Recording& recording : recordings) count += static_cast<double>(recording.values().size());
    return count;
}

double bytes_in(const std::filesystem::path& folder) {
    double bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
    return bytes;
}

void keep_a_replicate(benchmark::State& state) {
    const Scratch scratch;
    const auto recordings = random_recordings(0);
    for (auto _ : state) write_replicate(scratch.replicates(), 0, run_key, main_job().shape(), recordings);
    report(state, "values", static_cast<double>(state.iterations()) * values_of(recordings));
}

void assemble_results(benchmark::State& state) {
    const Scratch scratch;
    std::vector<std::uint32_t> numbers;
    double values = 0;
    for (std::uint32_t r = 0; r < static_cast<std::uint32_t>(state.range(0)); ++r) {
        const auto recordings = random_recordings(r);
        write_replicate(scratch.replicates(), r, run_key, main_job().shape(), recordings);
        values += values_of(recordings);
        numbers.push_back(r);
    }
    for (auto _ : state) {
        const auto made = assemble(scratch.path(), scratch.replicates(), main_job().shape(), run_key, numbers);
        state.counters["table_rows"] = static_cast<double>(made.summary_rows + made.differences_rows);
    }
    report(state, "values", static_cast<double>(state.iterations()) * values);
    state.counters["megabytes"] = bytes_in(scratch.path()) / 1e6;
}

BENCHMARK(keep_a_replicate)->Name("output/keep a replicate")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(assemble_results)
    ->Name("output/assemble, replicates")
    ->Arg(10)
    ->Arg(50)
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace adem::bench
