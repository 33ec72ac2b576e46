#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace adem {

/// Bytes of memory that this process may still use: what the machine has available, and no more than what the limits of
/// its control groups (a container's, for instance) and its own limit on address space leave. Nothing when the system
/// does not say. `root` stands before /proc and /sys, for tests.
std::optional<std::uint64_t> available_memory(const std::filesystem::path& root = "/");

}  // namespace adem
