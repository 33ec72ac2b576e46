#pragma once

#include <cstdint>
#include <vector>

#include "engine/output/run_record.hpp"
#include "models/experiment.hpp"

namespace adem::tools {

/// What run.json says of an experiment that was run under a key with these replicates; without files, counters and how.
RunRecord record_of(const model::Experiment& experiment, std::uint64_t key,
                    const std::vector<std::uint32_t>& replicates);

}  // namespace adem::tools
