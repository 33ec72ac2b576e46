#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/run/parallel.hpp"

namespace adem {

/// Simulates the replicates that are not there yet, several at a time. Each calls `simulate(replicate)`, whose work is
/// kept by whoever wrote it; the order in which they finish changes nothing.
/// Stops early, without an error, once `interrupted` is true: replicates under way may be abandoned. The first
/// exception is thrown again when the others have ended.
void run_ensemble(const std::vector<std::uint32_t>& replicates, const Parallel& parallel,
                  const std::atomic<bool>& interrupted, const std::function<void(std::uint32_t)>& simulate);

}  // namespace adem
