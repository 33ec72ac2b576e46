#pragma once

#include <filesystem>

namespace adem::tools {

/// A folder of our own for files in between, gone with all that is in it at the end. Throws MachineError when it cannot
/// be made.
class ScratchFolder {
  public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace adem::tools
