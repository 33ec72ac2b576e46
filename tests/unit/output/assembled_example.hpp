#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/assemble.hpp"
#include "tests/support/results_example.hpp"

namespace adem::test {

inline constexpr std::uint64_t run_key = 99;

inline AssembleReport assemble_example(const std::filesystem::path& folder, const ResultShape& shape,
                                       std::uint32_t count, const AssembleOptions& options = {}) {
    const auto replicates = write_example(folder, shape, count, run_key);
    return assemble(folder, folder / "replicates", shape, run_key, replicates, options);
}

inline bool has_line(const std::vector<std::string>& lines, const std::string& wanted) {
    return std::find(lines.begin(), lines.end(), wanted) != lines.end();
}

}  // namespace adem::test
