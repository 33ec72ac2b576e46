#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/output/checkpoint_file.hpp"

namespace adem {

/// The checkpoints of one replicate under way: the newest, and the one before in case the newest cannot be read.
///
///     folder/000012.checkpoint
///     folder/000012.checkpoint-before
class Checkpoints {
  public:
    Checkpoints(std::filesystem::path folder, CheckpointKey key);

    /// Puts the work on the disk; what was newest becomes the one before. Throws MachineError when the disk fails; then
    /// what was there is there still.
    void keep(const Resumable& work) const;

    struct TakenUp {
        bool found = false;
        std::string where;                           ///< how far the work was
        std::vector<std::filesystem::path> damaged;  ///< those that could not be used, the newest first
    };
    /// Takes the work up from the newest checkpoint that is whole, and removes the damaged. Throws std::logic_error
    /// when one is foreign: that is to be found before, with `foreign`.
    TakenUp take_up(Resumable& work) const;

    /// Those that are not ours, and why.
    struct Foreign {
        std::filesystem::path file;
        CheckpointDifference difference;
    };
    std::vector<Foreign> foreign() const;

    /// Removes them: the replicate is finished.
    void remove() const;

    /// Whether a file in a folder of replicates is a checkpoint, by its name.
    static bool is_name(std::string_view name);

  private:
    std::filesystem::path newest_, before_;
    CheckpointKey key_;
};

}  // namespace adem
