#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/state/byte_stream.hpp"
#include "engine/state/world.hpp"

namespace adem {

/// A world as bytes, between two months: what a run needs to go on as if it had never stopped. Entities, columns and
/// messages are known by name; row numbers and free slots are kept as they are.
///
///     "adem world", format, fingerprint of the layout, number of bytes of the contents, contents, their checksum
class Snapshot {
  public:
    /// A month's requests must have been applied.
    static std::vector<std::byte> save(const World& world);
    /// The same, without a second copy of the world in memory when `out` keeps nothing.
    static void save(const World& world, ByteWriter& out);

    /// Makes `world` the one that was saved. It must have the same layout and the mailboxes of its schedule (a
    /// Simulation adds them). Throws MachineError when the bytes are damaged, and InputError with every difference when
    /// they come from another version of the model; then `world` is as it was.
    static void restore(World& world, std::span<const std::byte> bytes);
    /// The same; what follows the snapshot is left to be read.
    static void restore(World& world, ByteReader& in);

    /// Tells layouts apart: names and bytes a row of all entities and columns.
    static std::uint64_t fingerprint(const World& world);

  private:
    class Saving;
    class Restoring;
};

}  // namespace adem
