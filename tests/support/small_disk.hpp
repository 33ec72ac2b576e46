#pragma once

#include <sys/mount.h>

#include <filesystem>
#include <iostream>
#include <string>

namespace adem::test {

/// A small disk in memory; only the administrator of a machine may make one.
class SmallDisk {
  public:
    SmallDisk(const std::filesystem::path& folder, const std::string& options, unsigned long flags = 0)
        : folder_(folder) {
        std::filesystem::create_directories(folder);
        mounted_ = ::mount("tmpfs", folder.c_str(), "tmpfs", flags, options.c_str()) == 0;
        if (!mounted_) std::cout << "skipped: no right to mount a small disk\n";
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    explicit operator bool() const { return mounted_; }

  private:
    std::filesystem::path folder_;
    bool mounted_ = false;
};

}  // namespace adem::test
