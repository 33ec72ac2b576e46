#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/series.hpp"

namespace adem::test {

/// An empty folder of its own, removed with everything in it at the end of the test.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    /// Names of everything inside, hidden files included, in order.
    std::vector<std::string> names() const;

  private:
    std::filesystem::path path_;
};

std::string read_bytes(const std::filesystem::path&);
void write_bytes(const std::filesystem::path&, const std::string& bytes);
std::vector<std::string> read_lines(const std::filesystem::path&);

/// Two scenarios, two neighbourhoods (one with a comma and a quote in its name), two groups and three indicators
/// (monthly, good up; yearly, good down; monthly, neither) over `months` months from 2024-11, with two cost lines.
ResultShape example_shape(int months = 24);

/// Numbers that follow from their place, with a gap here and there: group 1 of neighbourhood 1 is empty at first.
Recording example_recording(const ResultShape&, std::size_t scenario, std::uint32_t replicate);
std::vector<Recording> example_replicate(const ResultShape&, std::uint32_t replicate);

/// The value that example_recording puts at a place; NaN in a gap.
double example_value(std::size_t scenario, std::uint32_t replicate, std::size_t indicator, std::size_t time,
                     std::size_t neighbourhood, std::size_t group);

/// Writes replicates 0..count-1 into `folder`/replicates and gives their numbers.
std::vector<std::uint32_t> write_example(const std::filesystem::path& folder, const ResultShape&, std::uint32_t count,
                                         std::uint64_t run_key);

}  // namespace adem::test
