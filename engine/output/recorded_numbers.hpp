#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace adem {

/// A row of numbers of a length that is known from the start, each undefined (NaN) at first. They are in memory; or,
/// for more than a machine's memory should hold, in a file of which memory holds what was used since `put_away`.
///
/// The file has no name: nothing is left of it when the program ends, however it ends. Copies are in memory.
class RecordedNumbers {
  public:
    explicit RecordedNumbers(std::size_t size);
    /// In a file on the disk of `folder`, on which its room is taken at once. Throws MachineError when the disk fails.
    RecordedNumbers(std::size_t size, const std::filesystem::path& folder);
    RecordedNumbers(const RecordedNumbers& other);
    RecordedNumbers(RecordedNumbers&&) noexcept;
    RecordedNumbers& operator=(RecordedNumbers other) noexcept;
    ~RecordedNumbers();

    std::span<double> all();
    std::span<const double> all() const;
    /// Brings to the disk what is new and frees its memory; nothing changes for those who look. Not while somebody
    /// writes. Throws MachineError when the disk fails.
    void put_away() const;

  private:
    class OnDisk;
    std::vector<double> in_memory_;
    std::unique_ptr<OnDisk> on_disk_;  // instead
};

}  // namespace adem
