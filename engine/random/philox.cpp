#include "engine/random/philox.hpp"

#include "engine/base/processor.hpp"

#ifdef ADEM_HAS_LANES
#include <immintrin.h>
#endif

namespace adem {

namespace {

using Maker = void (*)(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks);

void one_by_one(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks) {
    for (const Identity who : people) *blocks++ = random_block(who, address);
}

#ifdef ADEM_HAS_LANES

/// The counters of four people, each word in the lower half of 64 bits; what is in the upper half is never used.
struct FourCounters {
    __m256i word[4];
};

ADEM_AVX2 inline FourCounters counters_of(const Identity* people, const SharedAddress& address) {
    const __m256i who = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(people));
    return {{who, _mm256_srli_epi64(who, 32), _mm256_set1_epi64x(address.time_and_block),
             _mm256_set1_epi64x(address.what)}};
}

ADEM_AVX2 inline void one_round(FourCounters& c, __m256i key0, __m256i key1) {
    const __m256i first = _mm256_mul_epu32(c.word[0], _mm256_set1_epi64x(0xD2511F53));
    const __m256i second = _mm256_mul_epu32(c.word[2], _mm256_set1_epi64x(0xCD9E8D57));
    c = {{_mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(second, 32), key0), c.word[1]), second,
          _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(first, 32), key1), c.word[3]), first}};
}

ADEM_AVX2 inline void store(const FourCounters& c, RandomBlock* blocks) {
    const __m256i low = _mm256_blend_epi32(c.word[0], _mm256_slli_epi64(c.word[1], 32), 0b10101010);
    const __m256i high = _mm256_blend_epi32(c.word[2], _mm256_slli_epi64(c.word[3], 32), 0b10101010);
    const __m256i even = _mm256_unpacklo_epi64(low, high);
    const __m256i odd = _mm256_unpackhi_epi64(low, high);
    auto* out = reinterpret_cast<__m256i*>(blocks);
    _mm256_storeu_si256(out, _mm256_permute2x128_si256(even, odd, 0x20));
    _mm256_storeu_si256(out + 1, _mm256_permute2x128_si256(even, odd, 0x31));
}

/// Eight at a time, so that the multiplications of four overlap with those of the next four.
ADEM_AVX2 void eight_at_a_time(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks) {
    std::size_t done = 0;
    for (; done + 8 <= people.size(); done += 8) {
        FourCounters a = counters_of(people.data() + done, address);
        FourCounters b = counters_of(people.data() + done + 4, address);
        std::uint32_t key[2] = {address.key[0], address.key[1]};
        for (int round = 0; round < 10; ++round) {
            const __m256i key0 = _mm256_set1_epi64x(key[0]);
            const __m256i key1 = _mm256_set1_epi64x(key[1]);
            one_round(a, key0, key1);
            one_round(b, key0, key1);
            key[0] += 0x9E3779B9u;
            key[1] += 0xBB67AE85u;
        }
        store(a, blocks + done);
        store(b, blocks + done + 4);
    }
    // g++ 12 leaves this out before a call at the end. Without it all that follows and is not made for wide registers
    // runs at half its speed, because the processor keeps their upper parts.
    _mm256_zeroupper();
    one_by_one(people.subspan(done), address, blocks + done);
}

/// The same of eight people.
struct EightCounters {
    __m512i word[4];
};

// Products and shifts with a mask of all lanes, because g++ 12 takes those without one for uses of uninitialised
// values.
ADEM_AVX512 inline __m512i product(__m512i a, __m512i b) { return _mm512_maskz_mul_epu32(0xff, a, b); }
ADEM_AVX512 inline __m512i upper(__m512i a) { return _mm512_maskz_srli_epi64(0xff, a, 32); }

ADEM_AVX512 inline EightCounters eight_counters_of(const Identity* people, const SharedAddress& address) {
    const __m512i who = _mm512_loadu_si512(people);
    return {{who, upper(who), _mm512_set1_epi64(address.time_and_block), _mm512_set1_epi64(address.what)}};
}

ADEM_AVX512 inline void one_round(EightCounters& c, __m512i key0, __m512i key1) {
    const __m512i first = product(c.word[0], _mm512_set1_epi64(0xD2511F53));
    const __m512i second = product(c.word[2], _mm512_set1_epi64(0xCD9E8D57));
    c = {{_mm512_xor_si512(_mm512_xor_si512(upper(second), key0), c.word[1]), second,
          _mm512_xor_si512(_mm512_xor_si512(upper(first), key1), c.word[3]), first}};
}

ADEM_AVX512 inline void store(const EightCounters& c, RandomBlock* blocks) {
    constexpr __mmask16 odd_words = 0xaaaa;
    const __m512i low = _mm512_mask_shuffle_epi32(c.word[0], odd_words, c.word[1], _MM_PERM_CCAA);
    const __m512i high = _mm512_mask_shuffle_epi32(c.word[2], odd_words, c.word[3], _MM_PERM_CCAA);
    const __m512i first = _mm512_setr_epi64(0, 8, 1, 9, 2, 10, 3, 11);
    const __m512i last = _mm512_setr_epi64(4, 12, 5, 13, 6, 14, 7, 15);
    _mm512_storeu_si512(blocks, _mm512_permutex2var_epi64(low, first, high));
    _mm512_storeu_si512(blocks + 4, _mm512_permutex2var_epi64(low, last, high));
}

/// The keys of the ten rounds: they are the same for everybody.
struct Keys {
    alignas(64) std::uint64_t word[20];

    explicit Keys(std::array<std::uint32_t, 2> key) {
        for (std::size_t round = 0; round < 10; ++round) {
            word[2 * round] = key[0];
            word[2 * round + 1] = key[1];
            key[0] += 0x9E3779B9u;
            key[1] += 0xBB67AE85u;
        }
    }
};

/// Four sets of eight, so that the processor is not kept waiting by the slowness of one multiplication after another.
ADEM_AVX512 void thirty_two_at_a_time(std::span<const Identity> people, const SharedAddress& address,
                                      RandomBlock* blocks) {
    const Keys keys(address.key);
    std::size_t done = 0;
    for (; done + 32 <= people.size(); done += 32) {
        EightCounters sets[4];
#pragma GCC unroll 4
        for (std::size_t k = 0; k < 4; ++k) sets[k] = eight_counters_of(people.data() + done + 8 * k, address);
#pragma GCC unroll 10
        for (std::size_t round = 0; round < 10; ++round) {
            const __m512i key0 = _mm512_set1_epi64(static_cast<long long>(keys.word[2 * round]));
            const __m512i key1 = _mm512_set1_epi64(static_cast<long long>(keys.word[2 * round + 1]));
#pragma GCC unroll 4
            for (EightCounters& set : sets) one_round(set, key0, key1);
        }
#pragma GCC unroll 4
        for (std::size_t k = 0; k < 4; ++k) store(sets[k], blocks + done + 8 * k);
    }
    eight_at_a_time(people.subspan(done), address, blocks + done);
}

#endif

Maker best_maker() {
#ifdef ADEM_HAS_LANES
    if (lanes_in_use() == Lanes::avx512) return thirty_two_at_a_time;
    if (lanes_in_use() == Lanes::avx2) return eight_at_a_time;
#endif
    return one_by_one;
}

}  // namespace

void random_blocks(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks) {
    static const Maker make = best_maker();
    make(people, address, blocks);
}

}  // namespace adem
