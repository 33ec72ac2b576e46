#pragma once

#include <filesystem>
#include <limits>
#include <vector>

#include "engine/output/results.hpp"
#include "engine/run/ranks.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/precision.hpp"

namespace adem::tools {

inline constexpr double none_known = std::numeric_limits<double>::quiet_NaN();

/// What became of a run.
struct Outcome {
    std::filesystem::path folder;
    bool was_there = false;      ///< the same complete result stood there already
    bool interrupted = false;    ///< the user stopped it
    std::size_t replicates = 0;  ///< finished
    std::size_t asked = 0;
    double seconds = 0;
    std::vector<std::string> left_out;  ///< tables with too many rows, which are in timeseries.nc only
    std::string report;                 ///< of a comparison: where its report is, or what is missing to make it
    double widest = none_known;         ///< headline interval, when replicates were added until it is narrow enough
};

/// Simulates what is missing and writes the results, or finds them complete. Throws InputError when something else is
/// in the folder, MachineError when the machine fails.
///
/// With several ranks all of them call this together, for the same experiment and a folder that all can reach: each
/// simulates its share, and the first does everything else. Only what the first returns or throws says anything.
Outcome simulate(const model::Experiment& experiment, const Options& options, const Ranks& ranks = Ranks());

/// The same in batches, until the headline differences are known precisely enough (`options.until_precise`). The
/// results are those of a run with as many replicates as it took; `experiment` has as many as there may be.
Outcome simulate(const model::Experiment& experiment, const Options& options, const Batches& batches,
                 const Ranks& ranks = Ranks());

/// Makes results in the folder `into` of the replicates in an unfinished run's folder that are finished, from the first
/// to the last without a gap; gives how many. Writes nothing when there are none, and never in `options.out`.
std::size_t assemble_so_far(const model::Experiment& experiment, const Options& options, const Batches& batches,
                            const std::filesystem::path& into);

/// Where the finished results of exactly this run are; empty when it was not run.
std::filesystem::path finished_results(const model::Experiment& experiment, const Options& options);

}  // namespace adem::tools
