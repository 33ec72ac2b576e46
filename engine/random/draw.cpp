#include "engine/random/draw.hpp"

namespace adem {

std::uint32_t Draws::word_of(Identity who, SharedAddress address, unsigned index) {
    return random_block(who, address.of_block(index / 4))[index % 4];
}

void Draws::uniforms(std::span<const Identity> pairs, const SharedAddress& address, unsigned k,
                     std::vector<double>& numbers) {
    assert(k < indices);
    constexpr std::size_t at_once = 64;
    std::array<RandomBlock, at_once> blocks;
    numbers.clear();
    numbers.reserve(pairs.size());
    while (!pairs.empty()) {
        const auto some = pairs.first(std::min(at_once, pairs.size()));
        random_blocks(some, address.of_block(k / 4), blocks.data());
        for (std::size_t n = 0; n < some.size(); ++n) numbers.push_back(share(blocks[n][k % 4]));
        pairs = pairs.subspan(some.size());
    }
}

}  // namespace adem
