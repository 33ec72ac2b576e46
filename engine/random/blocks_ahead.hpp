#pragma once

#include <array>
#include <span>

#include "engine/random/philox.hpp"

namespace adem {

/// Random blocks of the rows of a table, made 64 at a time as soon as neighbouring rows ask for theirs: then most
/// others will. What is made ahead changes no number, only when it is made.
class BlocksAhead {
  public:
    BlocksAhead(const SharedAddress& address, std::span<const Identity> people) : address_(address), people_(people) {}

    const SharedAddress& address() const { return address_; }
    std::span<const Identity> people() const { return people_; }
    void look_at(std::span<const Identity> people) {
        if (people.data() != people_.data()) made_ = 0;
        people_ = people;
    }

    /// A word of one of the blocks of `who`, who is at this row or at none.
    std::uint32_t word(Identity who, std::size_t row, unsigned index) {
        if (row - first_ < made_ && index / 4 == block_ && people_[row] == who)
            return blocks_[row - first_][index % 4];
        return make_word(who, row, index);
    }

  private:
    std::uint32_t make_word(Identity who, std::size_t row, unsigned index);
    /// False when it is not worth keeping.
    bool make(Identity who, std::size_t row, unsigned block);

    SharedAddress address_;
    std::span<const Identity> people_;
    std::size_t first_ = 0;
    std::size_t made_ = 0;
    unsigned block_ = 0;
    unsigned last_block_ = 0;
    Identity last_;           // whose block was made alone, most recently
    RandomBlock last_made_;
    std::array<RandomBlock, 64> blocks_;
};

}  // namespace adem
