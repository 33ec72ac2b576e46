#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/base/identity.hpp"

namespace adem {

/// Four random words.
using RandomBlock = std::array<std::uint32_t, 4>;

/// Philox4x32-10: four random 32-bit words as a pure function of a key and a counter.
/// Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11.
constexpr RandomBlock philox4x32(std::array<std::uint32_t, 2> key, std::array<std::uint32_t, 4> counter) {
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53u} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57u} * counter[2];
        counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(second),
                   static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(first)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return counter;
}

/// Everything in an address but who: whose random words differ only in the person.
struct SharedAddress {
    std::array<std::uint32_t, 2> key;
    std::uint32_t time_and_block;
    std::uint32_t what;

    SharedAddress of_block(unsigned block) const { return {key, time_and_block | block, what}; }
};

constexpr RandomBlock random_block(Identity who, const SharedAddress& address) {
    return philox4x32(address.key, {static_cast<std::uint32_t>(who.value), static_cast<std::uint32_t>(who.value >> 32),
                                    address.time_and_block, address.what});
}

/// random_block of several people, in a fraction of the time where the processor works on several numbers at once.
void random_blocks(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks);

}  // namespace adem
