#include "tools/adem/shared_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "engine/base/error.hpp"
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

struct Failure {
    std::exception_ptr thrown;
    std::string why;  ///< empty: there was none
};

Failure failure_of(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const std::exception& error) {
        return {std::current_exception(), *error.what() == 0 ? "it failed" : error.what()};
    }
}

/// A line for each rank that said something.
std::string by_rank(const std::vector<std::string>& said) {
    std::string all;
    for (std::size_t rank = 0; rank < said.size(); ++rank)
        if (!said[rank].empty()) all += fmt::format("{}rank {}: {}", all.empty() ? "" : "\n", rank, said[rank]);
    return all;
}

void wait_for_each_other(const Ranks& ranks) {
    std::vector<std::uint32_t> nothing;
    ranks.gather({});
    ranks.share(nothing);
}

}  // namespace

/// Those that run on one machine share its processors and its memory.
std::size_t at_a_time(const model::Experiment& experiment, const Options& options, std::size_t wanted,
                      const Ranks& ranks, const RecordStore& store) {
    const auto here = static_cast<std::size_t>(ranks.on_this_machine());
    const std::size_t together = std::min<std::size_t>(wanted, Parallel(options.threads).threads() * here);
    const std::size_t fit = replicates_that_fit(experiment, together, options.language, store);
    if (fit < std::min(wanted, here))
        throw MachineError(Text{"te weinig geheugen voor {} rangen op één machine: er passen {} herhalingen tegelijk",
                                "not enough memory for {} ranks on one machine: {} replicates fit at once"}
                               .with(options.language, here, fit));
    return std::max<std::size_t>(fit / here, 1);
}

void all_or_none(const Ranks& ranks, const std::function<void()>& work) {
    const Failure mine = failure_of(work);
    const std::string all = by_rank(ranks.gather(mine.why));
    std::vector<std::uint32_t> stop(all.empty() ? 0 : 1);
    ranks.share(stop);
    if (mine.thrown) std::rethrow_exception(mine.thrown);
    if (!stop.empty()) throw InputError(Problem{{}, all});
}

void simulate_together(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                       std::uint64_t key, const std::vector<std::uint32_t>& replicates,
                       std::optional<std::size_t> known, const Ranks& ranks) {
    std::size_t together = 0;
    Failure mine = failure_of(
        [&] { together = known ? *known : at_a_time(experiment, options, replicates.size(), ranks, {folder}); });
    wait_for_each_other(ranks);  // nobody takes of a machine's memory before all have looked how much there is
    if (!mine.thrown)
        mine = failure_of(
            [&] { simulate_missing(experiment, options, folder, key, share_of(ranks, replicates), together); });
    const std::vector<std::string> said = ranks.gather(mine.why);
    if (mine.thrown && ranks.count() == 1) std::rethrow_exception(mine.thrown);
    const std::string all = by_rank(said);
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
