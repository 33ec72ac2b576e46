#pragma once

#include <cstdint>
#include <vector>

#include "engine/output/results_folder.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// Throws InputError when a folder of replicates holds checkpoints that this run cannot go on from, and says in what
/// they differ.
void refuse_foreign_checkpoints(const std::filesystem::path& replicates, std::uint64_t run_key, std::uint32_t count,
                                Language language);

/// Simulates these replicates, at most so many at a time, each from its last checkpoint when it has one; each is
/// written to the folder of replicates when it is finished. When the user interrupts, those under way are put on the
/// disk and it ends early.
void simulate_missing(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                      std::uint64_t run_key, const std::vector<std::uint32_t>& replicates, std::size_t at_a_time);

}  // namespace adem::tools
