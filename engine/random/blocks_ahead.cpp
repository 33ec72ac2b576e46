#include "engine/random/blocks_ahead.hpp"

#include <algorithm>
#include <cmath>

#include "engine/base/processor.hpp"

#ifdef ADEM_HAS_LANES
#include <immintrin.h>
#endif

namespace adem {

namespace {

/// How many words, counted from 0, are numbers below p.
std::uint64_t words_below(double p) {
    const double count = p * 0x1p32 - 0.5;  // exact for every count above 0
    return count <= 0 ? 0 : static_cast<std::uint64_t>(std::ceil(std::min(count, 0x1p32)));
}

#ifdef ADEM_HAS_LANES

using Blocks = std::array<RandomBlock, BlocksAhead::at_once>;

/// The first words of sixteen blocks.
ADEM_AVX512 inline __m512i first_words(const RandomBlock* blocks) {
    const __m512i of_two = _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 0, 0, 0, 0, 0, 0, 0, 0);
    const __m512i low = _mm512_permutex2var_epi32(_mm512_loadu_si512(blocks), of_two, _mm512_loadu_si512(blocks + 4));
    const __m512i high =
        _mm512_permutex2var_epi32(_mm512_loadu_si512(blocks + 8), of_two, _mm512_loadu_si512(blocks + 12));
    return _mm512_permutex2var_epi64(low, _mm512_setr_epi64(0, 1, 2, 3, 8, 9, 10, 11), high);
}

/// The same as one by one, for a whole set of blocks.
ADEM_AVX512 std::uint32_t* choose_sixteen_at_a_time(const Blocks& blocks, const Identity* people, std::uint32_t below,
                                                    std::size_t first, std::uint32_t* chosen) {
    const __m512i numbers = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (std::size_t k = 0; k < blocks.size(); k += 16) {
        const __m512i somebody = _mm512_loadu_si512(people + k), others = _mm512_loadu_si512(people + k + 8);
        const auto there = static_cast<__mmask16>(_mm512_test_epi64_mask(somebody, somebody) |
                                                  _mm512_test_epi64_mask(others, others) << 8);
        const __mmask16 mine = _mm512_mask_cmplt_epu32_mask(there, first_words(blocks.data() + k),
                                                            _mm512_set1_epi32(static_cast<int>(below)));
        const __m512i rows = _mm512_add_epi32(numbers, _mm512_set1_epi32(static_cast<int>(first + k)));
        std::array<std::uint32_t, 16> together;
        _mm512_storeu_si512(together.data(), _mm512_maskz_compress_epi32(mine, rows));
        const int count = __builtin_popcount(mine);
        chosen = std::copy_n(together.data(), count, chosen);
    }
    return chosen;
}

#endif

}  // namespace

std::uint32_t* BlocksAhead::choose(std::size_t first, std::size_t last, double p, std::uint32_t* chosen) {
    first_ = first;
    made_ = last - first;
    block_ = 0;
    random_blocks(people_.subspan(first_, made_), address_.of_block(0), blocks_.data());
    const std::uint64_t below = words_below(p);
#ifdef ADEM_HAS_LANES
    static const bool several = lanes_in_use() == Lanes::avx512;
    if (several && made_ == at_once && below <= 0xffffffffu)
        return choose_sixteen_at_a_time(blocks_, people_.data() + first, static_cast<std::uint32_t>(below), first,
                                        chosen);
#endif
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
