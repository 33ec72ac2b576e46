#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "engine/run/ranks.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// How many replicates this rank may simulate at a time: as many as it has threads, and as fit in its part of the
/// memory. `store`: where they keep their records. Throws MachineError when not even one does.
std::size_t at_a_time(const model::Experiment& experiment, const Options& options, std::size_t wanted,
                      const Ranks& ranks, const RecordStore& store = {});

/// All ranks together: each does this by itself. Where one of them fails all of them throw, the
/// first an InputError that says which: nothing was written yet.
void all_or_none(const Ranks& ranks, const std::function<void()>& work);

/// Simulates this rank's share of the replicates, `known` at a time if that was found out before. Throws in the first
/// rank, when all have ended, if any of them failed.
void simulate_together(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                       std::uint64_t key, const std::vector<std::uint32_t>& replicates,
                       std::optional<std::size_t> known, const Ranks& ranks);

/// What every rank but the first does: its share of what the first says is missing, until it says that nothing is.
void help_the_first(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                    std::uint64_t key, const Ranks& ranks);

/// The other ranks wait to be told what is missing, again and again; in the end, however it comes, that is nothing.
class TellOthers {
  public:
    explicit TellOthers(const Ranks& ranks) : ranks_(ranks) {}
    ~TellOthers() {
        std::vector<std::uint32_t> nothing;
        ranks_.share(nothing);
    }
    TellOthers(const TellOthers&) = delete;
    TellOthers& operator=(const TellOthers&) = delete;

    /// Something is missing; then all simulate together.
    void tell(std::vector<std::uint32_t> missing) const { ranks_.share(missing); }

  private:
    const Ranks& ranks_;
};

}  // namespace adem::tools
