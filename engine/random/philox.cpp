#include "engine/random/philox.hpp"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define ADEM_HAS_AVX2_PATH
#endif

namespace adem {

namespace {

void one_by_one(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks) {
    for (const Identity who : people) *blocks++ = random_block(who, address);
}

#ifdef ADEM_HAS_AVX2_PATH

#define ADEM_AVX2 __attribute__((target("avx2")))

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
    one_by_one(people.subspan(done), address, blocks + done);
}

#endif

}  // namespace

void random_blocks(std::span<const Identity> people, const SharedAddress& address, RandomBlock* blocks) {
#ifdef ADEM_HAS_AVX2_PATH
    static const bool can_do_several = __builtin_cpu_supports("avx2") != 0;
    if (can_do_several) return eight_at_a_time(people, address, blocks);
#endif
    one_by_one(people, address, blocks);
}

}  // namespace adem
