#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/output/replicate_file.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// Some consecutive records of one indicator in all scenarios and replicates:
/// [scenario][replicate][time][neighbourhood × group].
struct Slab {
    std::size_t scenarios = 0, replicates = 0, times = 0, cells = 0;
    std::size_t first_time = 0;
    std::vector<double> values;

    /// The value of one place in every replicate, in their order.
    void over_replicates(std::size_t scenario, std::size_t time, std::size_t cell, std::vector<double>& into) const;
};

/// What one scenario spent in one year in every replicate: [replicate][neighbourhood × cost line], in euro.
struct Costs {
    std::size_t replicates = 0, places = 0;
    std::vector<double> planned, realised, shortfall;
};

/// The finished replicates of a run, read piece by piece so that memory stays bounded however many there are.
class ReplicateSet {
  public:
    /// Verifies every file; throws MachineError for the first that cannot be trusted.
    ReplicateSet(const std::filesystem::path& folder, const ResultShape&, std::uint64_t run_key,
                 std::span<const std::uint32_t> replicates);

    std::size_t size() const { return files_.size(); }
    const std::vector<std::uint32_t>& replicates() const { return replicates_; }

    Slab slab(std::size_t indicator, std::size_t first_time, std::size_t times) const;
    /// Recording::spreads() of one replicate, by its place in the set; the same in all scenarios.
    std::vector<double> spreads(std::size_t replicate) const;
    Costs costs(std::size_t scenario, std::size_t year) const;
    /// Added over all replicates, per scenario.
    std::vector<std::map<std::string, std::int64_t>> counters() const;

  private:
    const ResultShape& shape_;
    std::vector<std::uint32_t> replicates_;
    std::vector<ReplicateFile> files_;
};

}  // namespace adem
