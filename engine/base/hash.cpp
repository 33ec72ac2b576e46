#include "engine/base/hash.hpp"

#include <bit>
#include <cstring>

#include "engine/base/identity.hpp"

namespace adem {

static_assert(std::endian::native == std::endian::little, "words are read in the machine's own byte order");

void ContentHash::take_word(std::uint64_t word) {
    state_ = std::rotl(state_ ^ (word * 0x9e3779b97f4a7c15u), 29) * 0xbf58476d1ce4e5b9u + 0x52dce729u;
}

void ContentHash::add(const void* bytes, std::size_t size) {
    const auto* next = static_cast<const unsigned char*>(bytes);
    const auto* const end = next + size;
    const auto take_byte = [&] {
        pending_ |= static_cast<std::uint64_t>(*next++) << (8 * (length_ % 8));
        if (++length_ % 8 == 0) {
            take_word(pending_);
            pending_ = 0;
        }
    };
    while (next != end && length_ % 8 != 0) take_byte();
    for (; end - next >= 8; next += 8, length_ += 8) {
        std::uint64_t word;
        std::memcpy(&word, next, 8);
        take_word(word);
    }
    while (next != end) take_byte();
}

std::uint64_t ContentHash::value() const { return mix(mix(state_ ^ mix(pending_)) ^ length_); }

std::string ContentHash::hex() const {
    std::string text(16, '0');
    std::uint64_t rest = value();
    for (std::size_t place = 16; place-- > 0; rest >>= 4) text[place] = "0123456789abcdef"[rest & 15];
    return text;
}

}  // namespace adem
