#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/output/atomic_file.hpp"
#include "engine/run/resumable.hpp"

namespace adem {

/// Whose work a checkpoint holds. From one that differs in any of these nobody can go on.
struct CheckpointKey {
    std::string version, commit;  ///< of the program
    std::string platform;         ///< see this_platform
    std::uint64_t run = 0;        ///< fingerprint of the scenarios and settings, and of the program
    std::uint32_t replicate = 0;
};

/// What the bytes of a world depend on besides the program: "x86_64, little-endian, 64 bits". No compiler is in it: all
/// give the same bits.
std::string this_platform();

/// The first respect in which a checkpoint is not ours.
struct CheckpointDifference {
    enum class What { format, version, platform, run, replicate };
    What what;
    std::string there, here;
};

enum class CheckpointState {
    absent,
    sound,
    damaged,  ///< cut off, or a byte is not what was written
    foreign   ///< whole as far as looked at, but not ours
};
struct CheckpointCheck {
    CheckpointState state = CheckpointState::absent;
    std::string where;  ///< how far the work was, when it is sound
    std::optional<CheckpointDifference> difference;
};

/// Appends a checkpoint to a file that is not committed yet. Throws MachineError when the disk fails.
///
/// File: mark, format, size of the header, header (the key, and how far the work is), fingerprint of all so far; the
/// work; its length; a fingerprint of all that precedes.
void write_checkpoint(AtomicFile& file, const CheckpointKey& key, const Resumable& work);

/// Looks at the header alone: enough to know a stranger.
CheckpointCheck check_checkpoint_header(const std::filesystem::path& file, const CheckpointKey& key);
/// Looks at every byte, and when all is well takes the work up from there.
CheckpointCheck read_checkpoint(const std::filesystem::path& file, const CheckpointKey& key, Resumable& work);

}  // namespace adem
