#include "tools/adem/shared_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "engine/output/replicate_file.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/memory_check.hpp"
#include "tools/adem/replicates.hpp"

namespace adem::tools {

namespace {

/// Every so-many-th, so that all ranks have about as many.
std::vector<std::uint32_t> share_of(const Ranks& ranks, const std::vector<std::uint32_t>& replicates) {
    std::vector<std::uint32_t> mine;
    for (std::size_t k = 0; k < replicates.size(); ++k)
        if (k % static_cast<std::size_t>(ranks.count()) == static_cast<std::size_t>(ranks.number()))
            mine.push_back(replicates[k]);
    return mine;
}

}  // namespace

/// Those that run on one machine share its processors and its memory.
std::size_t at_a_time(const model::Experiment& experiment, const Options& options, std::size_t wanted,
                      const Ranks& ranks) {
    const auto here = static_cast<std::size_t>(ranks.on_this_machine());
    const std::size_t together = std::min<std::size_t>(wanted, Parallel(options.threads).threads() * here);
    return std::max<std::size_t>(replicates_that_fit(experiment, together, options.language) / here, 1);
}

void simulate_together(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                       std::uint64_t key, const std::vector<std::uint32_t>& replicates,
                       std::optional<std::size_t> known, const Ranks& ranks) {
    std::exception_ptr failure;
    std::string why;
    try {
        const std::size_t together = known ? *known : at_a_time(experiment, options, replicates.size(), ranks);
        simulate_missing(experiment, options, folder, key, share_of(ranks, replicates), together);
    } catch (const std::exception& error) {
        failure = std::current_exception();
        why = error.what();
    }
    const std::vector<std::string> said = ranks.gather(why);
    if (failure && ranks.count() == 1) std::rethrow_exception(failure);
    std::string all;
    for (std::size_t rank = 0; rank < said.size(); ++rank)
        if (!said[rank].empty()) all += fmt::format("{}rank {}: {}", all.empty() ? "" : "\n", rank, said[rank]);
    if (all.empty()) return;
    const auto count = static_cast<std::uint32_t>(experiment.scenarios().front().replicates);
    throw MachineError(Text{"{}\n{} van {} herhalingen zijn klaar", "{}\n{} of {} replicates are finished"}.with(
        options.language, all, finished_replicates(folder, count, key, experiment.shape()).size(), count));
}

void help_the_first(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                    std::uint64_t key, const Ranks& ranks) {
    watch_for_interruption();
    for (std::vector<std::uint32_t> left;; left.clear()) {
        ranks.share(left);
        if (left.empty()) return;
        simulate_together(experiment, options, folder, key, left, std::nullopt, ranks);
    }
}

}  // namespace adem::tools
