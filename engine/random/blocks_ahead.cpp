#include "engine/random/blocks_ahead.hpp"

#include <algorithm>
#include <cmath>

namespace adem {

namespace {

/// How many words, counted from 0, are numbers below p.
std::uint64_t words_below(double p) {
    const double count = p * 0x1p32 - 0.5;  // exact for every count above 0
    return count <= 0 ? 0 : static_cast<std::uint64_t>(std::ceil(std::min(count, 0x1p32)));
}

}  // namespace

std::uint32_t* BlocksAhead::choose(std::size_t first, std::size_t last, double p, std::uint32_t* chosen) {
    first_ = first;
    made_ = last - first;
    block_ = 0;
    random_blocks(people_.subspan(first_, made_), address_.of_block(0), blocks_.data());
    const std::uint64_t below = words_below(p);
    for (std::size_t k = 0; k < made_; ++k) {
        *chosen = static_cast<std::uint32_t>(first + k);
        chosen += blocks_[k][0] < below && people_[first + k] ? 1 : 0;
    }
    return chosen;
}

std::uint32_t BlocksAhead::make_word(Identity who, std::size_t row, unsigned index) {
    const unsigned block = index / 4;
    if (make(who, row, block)) return blocks_[0][index % 4];
    if (last_ != who || last_block_ != block) {
        last_ = who;
        last_block_ = block;
        last_made_ = random_block(who, address_.of_block(block));
    }
    return last_made_[index % 4];
}

bool BlocksAhead::make(Identity who, std::size_t row, unsigned block) {
    if (row >= people_.size() || people_[row] != who) return false;
    if (made_ > 1 && block != block_) return false;
    constexpr std::size_t near = 3;  // rows apart
    const bool several = row - first_ < made_ + near;
    first_ = row;
    made_ = several ? std::min(blocks_.size(), people_.size() - row) : 1;
    block_ = block;
    random_blocks(people_.subspan(first_, made_), address_.of_block(block), blocks_.data());
    return true;
}

}  // namespace adem
