#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "engine/output/results_folder.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/progress.hpp"
#include "tools/adem/settled_worlds.hpp"

namespace adem::tools {

/// Throws InputError when a folder of replicates holds checkpoints that this run cannot go on from, and says in what
/// they differ.
void refuse_foreign_checkpoints(const std::filesystem::path& replicates, std::uint64_t run_key, std::uint32_t count,
                                Language language);

/// What replicates that are simulated side by side share.
struct SideBySide {
    const Options& options;
    const std::filesystem::path& folder;  ///< of their files
    std::uint64_t run_key;
    Division division;
    Progress& progress;
    std::atomic<bool> failed = false;  ///< one cannot go on; the others stop too
};

/// With which threads to simulate so many replicates, at most so many at a time. With few of them the threads work
/// within a month of one world, as `division` then says; otherwise each has a replicate of its own.
Parallel threads_side_by_side(const Options& options, std::size_t count, std::size_t at_a_time, Division& division);

/// Simulates one replicate, from its last checkpoint when it has one, and writes it to the folder when it is finished;
/// its files bear `number`, which is the replicate's own unless the folder holds those of several experiments. When the
/// user interrupts, it is put on the disk and ends early.
void simulate_one(const model::Experiment& experiment, std::uint32_t replicate, std::uint32_t number, SideBySide& all,
                  const SettledWorlds* settled = nullptr);

/// Simulates these replicates, at most so many at a time, each from its last checkpoint when it has one; each is
/// written to the folder of replicates when it is finished. When the user interrupts, those under way are put on the
/// disk and it ends early.
void simulate_missing(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                      std::uint64_t run_key, const std::vector<std::uint32_t>& replicates, std::size_t at_a_time);

}  // namespace adem::tools
