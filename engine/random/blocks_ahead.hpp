#pragma once

#include <array>
#include <span>

#include "engine/random/philox.hpp"

namespace adem {

/// A random word as a number in (0, 1): one of 2^32 values, never 0 or 1.
constexpr double share_of(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }

/// Random blocks of the rows of a table, made many at a time as soon as neighbouring rows ask for theirs: then most
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
        if (row - first_ < made_ && index / 4 == block_ && people_[row] == who) return blocks_[row - first_][index % 4];
        return make_word(who, row, index);
    }

    static constexpr std::size_t at_once = 64;
    /// Of the rows from `first` up to `last`, at most `at_once` apart: those who are somebody and whose first word is a
    /// number below p, put one after the other. Returns their end.
    std::uint32_t* choose(std::size_t first, std::size_t last, double p, std::uint32_t* chosen);

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
    Identity last_;  // whose block was made alone, most recently
    RandomBlock last_made_;
    std::array<RandomBlock, at_once> blocks_;
};

}  // namespace adem
