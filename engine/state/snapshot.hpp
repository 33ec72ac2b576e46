#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/state/world.hpp"

namespace adem {

/// A world as bytes, between two months: what a run needs to go on as if it had never stopped. Entities, columns and
/// messages are known by name; row numbers and free slots are kept as they are.
///
///     "adem world", format, fingerprint of the layout, number of bytes that follow, their checksum, contents
class Snapshot {
  public:
    /// A month's requests must have been applied.
    static std::vector<std::byte> save(const World& world);

    /// Makes `world` the one that was saved. It must have the same layout and the mailboxes of its schedule (a
    /// Simulation adds them). Throws MachineError when the bytes are damaged, and InputError with every difference when
    /// they come from another version of the model; then `world` is as it was.
    static void restore(World& world, std::span<const std::byte> bytes);

    /// Tells layouts apart: names and bytes a row of all entities and columns.
    static std::uint64_t fingerprint(const World& world);

  private:
    class Saving;
    class Restoring;
};

}  // namespace adem
