#include "tools/adem/verify.hpp"

#include <fmt/format.h>

#include <bit>
#include <fstream>
#include <sstream>

#include "adem_version.hpp"
#include "engine/base/hash.hpp"
#include "models/experiment.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/wording.hpp"

namespace adem::tools {

namespace {

static_assert(std::endian::native == std::endian::little, "fingerprints are of little-endian numbers");

constexpr int differs = 1;

/// One line of the file: a fingerprint, a scenario, and settings of it; comments begin with #.
struct ReferenceRun {
    std::string fingerprint, scenario;
    std::vector<std::string> settings;
};

std::vector<ReferenceRun> read_reference(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<ReferenceRun> runs;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        ReferenceRun& run = runs.emplace_back();
        words >> run.fingerprint >> run.scenario;
        for (std::string setting; words >> setting;) run.settings.push_back(setting);
    }
    if (runs.empty()) throw MachineError(path.string() + " holds no runs: the installation is not complete");
    return runs;
}

/// Of every bit that the run gives: all indicators every month, all money, all counters, of all its replicates.
std::string fingerprint_of(const ReferenceRun& run, unsigned threads, const Shipped& shipped) {
    Options options;
    options.verb = Verb::run;
    options.scenarios = {run.scenario};
    options.settings = run.settings;
    auto scenarios = shipped.scenarios(options);
    const auto profiles = shipped.profiles(scenarios.front());
    const model::Experiment experiment(std::move(scenarios), profiles, {{}, Cadence::monthly});
    ContentHash hash;
    const Division division{.parallel = Parallel(threads)};
    for (int replicate = 0; replicate < experiment.scenarios().front().replicates; ++replicate)
        for (const Recording& recording : experiment.replicate(static_cast<std::uint32_t>(replicate), division)) {
            for (const auto numbers :
                 {recording.values(), recording.planned(), recording.realised(), recording.shortfall()})
                hash.add(numbers.data(), numbers.size_bytes());
            for (const auto& [name, count] : recording.counters) hash.add(fmt::format("{}={};", name, count));
        }
    return hash.hex();
}

std::string text_of(const ReferenceRun& run) {
    return fmt::format("{} {}", run.scenario, fmt::join(run.settings, " "));
}

std::string head() {
    return fmt::format(
        "# Runs and the fingerprints of every bit that they give, of adem {}. Same version, same bits: on any\n"
        "# machine, with any compiler and number of threads. Checked by: tools/adem.sh verify\n"
        "# Written by: tools/adem.sh verify --print\n",
        program_version);
}

}  // namespace

int verify(const Options& options, const Shipped& shipped) {
    const auto runs = read_reference(shipped_path("scenarios/reference.txt"));
    if (options.print_reference) fmt::print("{}", head());
    std::size_t same = 0;
    for (const ReferenceRun& run : runs) {
        const std::string here = fingerprint_of(run, options.threads, shipped);
        if (options.print_reference) {
            fmt::print("{} {}\n", here, text_of(run));
            continue;
        }
        const bool equal = here == run.fingerprint;
        same += equal ? 1 : 0;
        fmt::print("{}  {}\n",
                   equal ? Text{"gelijk   ", "same     "}.with(options.language)
                         : Text{"VERSCHILT ({}, hoort {})", "DIFFERS ({}, should be {})"}.with(options.language, here,
                                                                                               run.fingerprint),
                   text_of(run));
    }
    if (options.print_reference) return succeeded;
    const Text all{"Elke bit is gelijk aan die van de uitgave, in {} proeven.\n",
                   "Every bit is that of the release, in {} runs.\n"};
    const Text not_all{
        "{} van {} proeven geven iets anders dan de uitgave: cijfers van deze machine zijn niet na te "
        "rekenen. Meld dit, met de uitvoer van 'adem --version'.\n",
        "{} of {} runs give something else than the release: figures of this machine cannot be reproduced. Report "
        "this, with the output of 'adem --version'.\n"};
    fmt::print("{}", same == runs.size() ? all.with(options.language, same)
                                         : not_all.with(options.language, runs.size() - same, runs.size()));
    return same == runs.size() ? 0 : differs;
}

}  // namespace adem::tools
