#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/output/series.hpp"

namespace adem {

/// What a replicate file belongs to: the run (scenarios, seed, version), the replicate, and the axes of its numbers.
/// A file that differs in any of them is not ours.
struct ReplicateKey {
    std::uint64_t run = 0;
    std::uint32_t replicate = 0;
    std::uint64_t shape = 0;
};

/// Fingerprint of all axes that decide where a number stands; labels and descriptions do not count.
std::uint64_t shape_key(const ResultShape&);

/// `folder`/000012.bin
std::filesystem::path replicate_path(const std::filesystem::path& folder, std::uint32_t replicate);

/// Writes one finished replicate, a recording per scenario of the shape, as one atomic file in `folder`.
/// Throws MachineError when the disk fails and std::invalid_argument when the recordings do not fit the shape.
void write_replicate(const std::filesystem::path& folder, std::uint32_t replicate, std::uint64_t run_key,
                     const ResultShape&, std::span<const Recording> scenarios);

/// One finished replicate on disk, verified from the first byte to the last when it is opened.
///
/// File: header (64 bytes: mark, format version, replicate, run key, shape key, sizes); per scenario its values,
/// spreads, planned and realised money as little-endian doubles; the counters as text; a fingerprint of all that
/// precedes. Foreign, truncated, extended and damaged files are not opened, whatever byte is wrong.
class ReplicateFile {
  public:
    /// Nothing when the file is absent or not to be trusted; `why` then says so. Never throws for the content.
    static std::optional<ReplicateFile> open(const std::filesystem::path& folder, std::uint32_t replicate,
                                             std::uint64_t run_key, const ResultShape&, std::string* why = nullptr);

    /// Reads `into.size()` values of a scenario from position `first` of Recording::values(), which
    /// Recording::spreads() follow. Throws MachineError when the disk fails.
    void read_values(std::size_t scenario, std::size_t first, std::span<double> into) const;
    /// Reads planned and realised money of a scenario from position `first` of Recording::planned() and realised().
    void read_costs(std::size_t scenario, std::size_t first, std::span<double> planned, std::span<double> realised,
                    std::span<double> shortfall) const;

    const std::vector<std::map<std::string, std::int64_t>>& counters() const { return counters_; }

  private:
    friend struct ReplicateChecker;
    ReplicateFile() = default;
    void read(std::uint64_t offset, std::span<double> into) const;
    std::uint64_t block(std::size_t scenario) const;

    std::filesystem::path path_;
    std::size_t values_ = 0, costs_ = 0;
    std::vector<std::map<std::string, std::int64_t>> counters_;  // per scenario
};

/// The whole replicate, or nothing as in ReplicateFile::open.
std::optional<std::vector<Recording>> read_replicate(const std::filesystem::path& folder, std::uint32_t replicate,
                                                     std::uint64_t run_key, const ResultShape&,
                                                     std::string* why = nullptr);

/// Which of the replicates 0..count-1 stand finished and sound in `folder`, in order. The others are to be simulated.
std::vector<std::uint32_t> finished_replicates(const std::filesystem::path& folder, std::uint32_t count,
                                               std::uint64_t run_key, const ResultShape&);

}  // namespace adem
