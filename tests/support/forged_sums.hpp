#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "engine/base/hash.hpp"
#include "engine/state/snapshot_format.hpp"

/// Sets the lengths and sums in changed bytes right, so that what reads their contents is reached. See the forms of
/// files in engine/output/checkpoint_file.hpp and engine/state/snapshot.hpp.
namespace adem::test {

inline void put_number(std::string& bytes, std::size_t at, std::uint64_t number, std::size_t width = 8) {
    if (at + width <= bytes.size()) std::memcpy(bytes.data() + at, &number, width);
}

inline std::uint64_t sum_of(const std::string& bytes, std::size_t from, std::size_t to) {
    ContentHash hash;
    hash.add(std::string_view(bytes).substr(from, to - from));
    return hash.value();
}

/// Of the snapshot of a world in these bytes.
inline void forge_snapshot(std::string& bytes, std::size_t start, std::size_t end) {
    using namespace snapshot_format;
    if (end < start + before_contents + after_contents) return;
    const std::size_t first = start + before_contents, last = end - after_contents;
    put_number(bytes, first - sizeof(std::uint64_t), last - first);
    put_number(bytes, last, sum_of(bytes, first, last));
}

/// The end of a checkpoint's header; 0 when it is not within the file.
inline std::size_t end_of_header(const std::string& bytes) {
    constexpr std::size_t before = 24;
    std::uint32_t size = 0;
    if (bytes.size() < before) return 0;
    std::memcpy(&size, bytes.data() + before - sizeof size, sizeof size);
    return before + size + sizeof(std::uint64_t) <= bytes.size() ? before + size : 0;
}

/// Of a checkpoint, and of the snapshots in it.
inline void forge_checkpoint(std::string& bytes) {
    constexpr std::size_t footer = 16;
    const std::size_t header = end_of_header(bytes);
    if (header == 0 || bytes.size() < header + sizeof(std::uint64_t) + footer) return;
    put_number(bytes, header, sum_of(bytes, 0, header));
    const std::size_t end = bytes.size() - footer;
    for (std::size_t world = bytes.find(snapshot_format::mark, header), next; world < end; world = next) {
        next = std::min(bytes.find(snapshot_format::mark, world + 1), end);
        forge_snapshot(bytes, world, next);
    }
    put_number(bytes, end, end - header - 8);
    put_number(bytes, end + 8, sum_of(bytes, 0, end + 8));
}

}  // namespace adem::test
