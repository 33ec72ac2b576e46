#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/output/series.hpp"

namespace adem {

struct AssembleOptions {
    bool series_as_csv = false;                      ///< also timeseries.csv, without a limit to its rows
    std::uint64_t most_rows = 2'000'000;             ///< of summary.csv, and of differences.csv
    std::size_t slab_bytes = std::size_t{64} << 20;  ///< values in memory at a time; changes no value and no table
    std::map<std::string, std::string> about;        ///< attributes of timeseries.nc: title, source, ...
};

struct AssembleReport {
    std::vector<std::string> files;                        ///< names of what was written, in the order of their writing
    std::vector<std::string> too_large;                    ///< tables left out for having more rows than allowed
    std::uint64_t summary_rows = 0, differences_rows = 0;  ///< written or not
    std::vector<std::map<std::string, std::int64_t>> counters;  ///< added over the replicates, per scenario
};

/// Makes the results of a run from its finished replicates.
///
/// Reads `replicates` (numbers, in increasing order) from `replicate_folder` and writes summary.csv, differences.csv
/// and crossover.csv (of every pair of scenarios; with one scenario there are none), costs.csv, timeseries.nc and, if
/// asked, timeseries.csv into `folder`, each as an atomic file. Memory stays at a few times `slab_bytes`, however
/// many replicates there are. The same replicates give the same bytes. Throws MachineError when the machine fails or a
/// replicate cannot be trusted; then none of the files carries its name, unless the failure came between the naming of
/// two files.
AssembleReport assemble(const std::filesystem::path& folder, const std::filesystem::path& replicate_folder,
                        const ResultShape&, std::uint64_t run_key, std::span<const std::uint32_t> replicates,
                        const AssembleOptions& = {});

}  // namespace adem
