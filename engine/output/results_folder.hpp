#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/begun_run.hpp"

namespace adem {

/// "continuity-of-staff+project-carousel-1a2b3c4d": the names of the scenarios and eight digits of the run key.
/// Characters that trouble a shell or a disk become hyphens; long lists are cut and say how many are missing.
std::string results_folder_name(const std::vector<std::string>& scenarios, std::uint64_t run_key);

enum class FolderState {
    free,        ///< absent or empty: a run can begin
    unfinished,  ///< the same run was begun here and cut off: its finished replicates count
    complete,    ///< the same run stands here, every file as it was written
    other        ///< anything else: refuse, unless the user insists
};
struct FolderCheck {
    FolderState state = FolderState::free;
    std::string why;  ///< what was found; empty when free
};
/// Hidden files do not count. Throws MachineError when the folder cannot be read.
FolderCheck check_folder(const std::filesystem::path& folder, std::uint64_t run_key);

/// Removes the replicates, checkpoints and the mark of an unfinished run: what a complete run needs no more.
void remove_working_files(const std::filesystem::path& folder);

/// Keeps other processes out of a folder, which is made if need be, until it goes out of scope.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_ = -1;
};

/// The folder of one run while it is being made. One process at a time.
///
///     folder/unfinished.json                  whose run this is, until it is complete
///     folder/replicates/000012.bin            finished replicates
///     folder/replicates/000013.checkpoint     replicates under way, see Checkpoints
class ResultsFolder {
  public:
    /// Makes or takes over the folder; throws MachineError when the machine fails or another process is at work there.
    /// With `overwrite` the files of an earlier run are removed first (never a file that is not ours); without it the
    /// state must be free or unfinished.
    ResultsFolder(std::filesystem::path folder, const BegunRun& run, bool overwrite = false);

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path replicates() const { return folder_ / "replicates"; }

  private:
    std::filesystem::path folder_;
    FolderLock lock_;
};

}  // namespace adem
