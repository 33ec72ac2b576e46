#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/base/hash.hpp"

/// What writing and reading a snapshot must agree on.
namespace adem::snapshot_format {

inline constexpr std::string_view mark = "adem world\n";
inline constexpr std::uint32_t number = 2;
/// Bytes around the contents: mark, number, fingerprint of the layout and size; and the checksum.
inline constexpr std::size_t before_contents = mark.size() + sizeof number + 2 * sizeof(std::uint64_t);
inline constexpr std::size_t after_contents = sizeof(std::uint64_t);

inline std::uint64_t checksum(std::span<const std::byte> bytes) {
    ContentHash hash;
    hash.add(bytes.data(), bytes.size());
    return hash.value();
}

}  // namespace adem::snapshot_format
