#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/output/run_record.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// What run.json says of any work on these scenarios: which program, under which key, when and what they are.
RunRecord record_of(const std::vector<Scenario>& scenarios, std::uint64_t key);

/// How it went: by this machine and this command, in a folder, in so many seconds until now.
RecordedHow how_it_went(const Options& options, const std::filesystem::path& folder, double seconds);

/// What run.json says of an experiment that was run under a key with these replicates; without files, counters and how.
RunRecord record_of(const model::Experiment& experiment, std::uint64_t key,
                    const std::vector<std::uint32_t>& replicates);

}  // namespace adem::tools
