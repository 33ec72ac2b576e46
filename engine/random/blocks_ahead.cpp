#include "engine/random/blocks_ahead.hpp"

#include <algorithm>

namespace adem {

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
