#include "engine/random/draw.hpp"

#include "engine/base/processor.hpp"

#ifdef ADEM_HAS_LANES
#include <immintrin.h>
#endif

namespace adem {

namespace {

#ifdef ADEM_HAS_LANES

// With a mask of all lanes where g++ 12 takes what has none for a use of uninitialised values.
ADEM_AVX512 inline __m512i shifted(__m512i a, unsigned bits) { return _mm512_maskz_srli_epi64(0xff, a, bits); }
ADEM_AVX512 inline __m512i number(std::uint64_t a) { return _mm512_set1_epi64(static_cast<long long>(a)); }

/// mix of eight numbers.
ADEM_AVX512 inline __m512i mixed(__m512i x) {
    x = _mm512_add_epi64(x, number(0x9e3779b97f4a7c15u));
    x = _mm512_mullo_epi64(_mm512_xor_si512(x, shifted(x, 30)), number(0xbf58476d1ce4e5b9u));
    x = _mm512_mullo_epi64(_mm512_xor_si512(x, shifted(x, 27)), number(0x94d049bb133111ebu));
    return _mm512_xor_si512(x, shifted(x, 31));
}

/// What mix(Draws::pair_of(one, other).value ^ salt) gives, of eight others at a time.
ADEM_AVX512 void lots_eight_at_a_time(Identity one, std::span<const Identity> others, std::uint64_t salt,
                                      std::uint64_t* lots) {
    for (std::size_t k = 0; k < others.size(); k += 8) {
        const std::size_t left = others.size() - k;
        const auto here = static_cast<__mmask8>(left < 8 ? (1u << left) - 1 : 0xff);
        const __m512i other = _mm512_maskz_loadu_epi64(here, others.data() + k), self = number(one.value);
        const __m512i low = _mm512_maskz_min_epu64(0xff, self, other), high = _mm512_maskz_max_epu64(0xff, self, other);
        const __m512i first = mixed(_mm512_xor_si512(low, number(Draws::of_pairs)));
        const __m512i pair = mixed(_mm512_xor_si512(_mm512_mullo_epi64(first, number(Draws::between)), high));
        _mm512_mask_storeu_epi64(lots + k, here, mixed(_mm512_xor_si512(pair, number(salt))));
    }
}

#endif

}  // namespace

void Draws::lots(std::span<const Identity> others, std::uint64_t* lots) const {
#ifdef ADEM_HAS_LANES
    static const bool several = lanes_in_use() == Lanes::avx512;
    if (several) return lots_eight_at_a_time(who_, others, salt_of_lots(), lots);
#endif
    for (const Identity other : others) *lots++ = lot(other);
}

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
