#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace adem {

/// A streaming 64-bit fingerprint of bytes: equal on every platform and however the bytes are cut into pieces.
/// It finds accidents, not attackers. Numbers of several bytes must be handed over in little-endian order.
class ContentHash {
  public:
    void add(const void* bytes, std::size_t size);
    void add(std::string_view text) { add(text.data(), text.size()); }

    std::uint64_t value() const;

    /// value() as 16 hexadecimal digits.
    std::string hex() const;

  private:
    void take_word(std::uint64_t word);

    std::uint64_t state_ = 0x6a09e667f3bcc908u;
    std::uint64_t length_ = 0;   // bytes so far
    std::uint64_t pending_ = 0;  // the bytes that do not yet fill a word
};

}  // namespace adem
