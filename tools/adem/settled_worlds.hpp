#pragma once

#include <cstdint>
#include <filesystem>

#include "models/replicate_run.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// A folder of settled worlds that runs share, so that what differs in policy alone need not settle again. A file is
/// named after all that settling depends on; one for another start, or of another version, is another file.
///
///     folder/0123456789abcdef-000012.world
class SettledWorlds {
  public:
    /// Of an experiment; makes the folder. Throws MachineError when it cannot.
    SettledWorlds(std::filesystem::path folder, const model::Experiment& experiment, Language language);

    /// Begins with the settled world of this replicate when it is there, and says so when it is damaged and is settled
    /// anew. Otherwise the run keeps it there as soon as it has settled.
    void begin(model::ReplicateRun& run, std::uint32_t replicate) const;

  private:
    std::filesystem::path file_of(std::uint32_t replicate) const;

    std::filesystem::path folder_;
    std::uint64_t key_;
    Language language_;
};

}  // namespace adem::tools
