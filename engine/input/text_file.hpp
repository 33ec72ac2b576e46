#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "engine/input/problems.hpp"

namespace adem {

/// The largest input file that is read.
inline constexpr std::size_t largest_text_file = std::size_t{16} << 20;  // bytes
/// The largest table of figures that is read.
inline constexpr std::size_t largest_data_file = std::size_t{256} << 20;  // bytes

/// A path as it is shown to a user: relative to the working folder when it lies inside it.
std::string shown_path(const std::filesystem::path& path);

/// Reads a whole text file. Problems: missing, a folder, unreadable, larger than `largest`.
std::optional<std::string> read_text_file(const std::filesystem::path& path, const Place& asked_at, Problems& problems,
                                          std::size_t largest = largest_text_file);

/// Text without byte order mark and with "\n" line ends. Problems, each at its line and column: bytes that are not
/// UTF-8, NUL bytes and other control characters.
std::optional<std::string> clean_text(std::string bytes, const std::string& file, Problems& problems);

}  // namespace adem
