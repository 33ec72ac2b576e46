#pragma once

#include <string>

#include "engine/state/byte_stream.hpp"

namespace adem {

/// Work that goes on month by month, and that can be put away between two months and taken up again to the same end.
class Resumable {
  public:
    Resumable() = default;
    Resumable(const Resumable&) = delete;
    Resumable& operator=(const Resumable&) = delete;
    virtual ~Resumable() = default;

    /// Everything that the rest of the work depends on.
    virtual void save(ByteWriter& out) const = 0;
    /// Makes this what was saved. Throws MachineError when the bytes are damaged and InputError when they come from
    /// another version; then this is of no more use.
    virtual void restore(ByteReader& in) = 0;
    /// How far it is, in words: "settling, month -7".
    virtual std::string where() const = 0;
};

}  // namespace adem
