#include "engine/run/ensemble.hpp"

namespace adem {

void run_ensemble(const std::vector<std::uint32_t>& replicates, const Parallel& parallel,
                  const std::atomic<bool>& interrupted, const std::function<void(std::uint32_t)>& simulate) {
    parallel.for_each(replicates.size(), [&](std::size_t k) {
        if (!interrupted) simulate(replicates[k]);
    });
}

}  // namespace adem
