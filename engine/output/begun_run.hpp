#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace adem {

/// unfinished.json: what was begun in a folder, so that it can be gone on with, and so that another run can say in what
/// it differs.
struct BegunRun {
    std::uint64_t run_key = 0;
    std::string version = {}, commit = {}, platform = {};
    std::vector<std::string> words = {};  ///< of the command line, without the program
    std::string folder = {};              ///< where they were typed
    struct Named {
        std::string name, resolved;
    };
    std::vector<Named> scenarios = {};
};

/// Throws MachineError when the disk fails.
void write_begun_run(const std::filesystem::path& folder, const BegunRun& run);

/// Nothing when it is absent or cannot be understood.
std::optional<BegunRun> read_begun_run(const std::filesystem::path& folder);

inline constexpr const char* begun_run_file = "unfinished.json";

}  // namespace adem
