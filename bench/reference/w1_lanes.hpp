// Several lanes at a time, as many as the processor that this is compiled for has, for the kernel of the
// hand-vectorised W1. No guard, no namespace: the kernel includes it within its own.

#if defined(__AVX512F__)
constexpr std::size_t width = 16;
#elif defined(__AVX2__)
constexpr std::size_t width = 8;
#else
constexpr std::size_t width = 4;
#endif
constexpr std::size_t parts = lanes / width;  // of a group

using Floats = float __attribute__((vector_size(4 * width)));
using Ints = std::int32_t __attribute__((vector_size(4 * width)));
using Words = std::uint32_t __attribute__((vector_size(4 * width)));
using HalfWords = std::uint32_t __attribute__((vector_size(2 * width)));
using Wide = std::uint64_t __attribute__((vector_size(4 * width)));  // half as many lanes
using Bytes = std::uint8_t __attribute__((vector_size(width)));

inline Floats all(float x) { return Floats{} + x; }
inline Words all_words(std::uint32_t x) { return Words{} + x; }
inline Floats floats(Words words) { return __builtin_convertvector((Ints)words, Floats); }  // below 2^31

template <class V, class T>
inline V load(const T* from) {
    V values;
    __builtin_memcpy(&values, from, sizeof(V));
    return values;
}
template <class V, class T>
inline void store(T* to, V values) {
    __builtin_memcpy(to, &values, sizeof(V));
}
constexpr std::int32_t first_numbers[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
/// first, first + 1, first + 2, ...
inline Ints numbered(std::size_t first) { return load<Ints>(first_numbers) + static_cast<std::int32_t>(first); }
inline Wide wide(HalfWords words) { return __builtin_convertvector(words, Wide); }

#if defined(__AVX512F__)

inline Floats gather(const float* from, Words slots) { return _mm512_i32gather_ps((__m512i)slots, from, 4); }
inline Wide product(Wide a, std::uint32_t b) {
    return (Wide)_mm512_mul_epu32((__m512i)a, _mm512_set1_epi64(static_cast<long long>(b)));
}
/// The numbers in the lanes of the mask, one after the other; what follows them is of no meaning. Returns their end.
inline std::uint32_t* put_chosen(std::uint32_t* to, Ints from, Ints mask) {
    const __mmask16 chosen = _mm512_movepi32_mask((__m512i)mask);
    store(to, (Words)_mm512_maskz_compress_epi32(chosen, (__m512i)from));
    return to + __builtin_popcount(chosen);
}

#else

#if defined(__AVX2__)

inline Floats gather(const float* from, Words slots) { return _mm256_i32gather_ps(from, (__m256i)slots, 4); }
inline Wide product(Wide a, std::uint32_t b) { return (Wide)_mm256_mul_epu32((__m256i)a, _mm256_set1_epi64x(b)); }
inline unsigned bits(Ints mask) { return static_cast<unsigned>(_mm256_movemask_ps((__m256)mask)); }

#else

inline Floats gather(const float* from, Words slots) {
    return Floats{from[slots[0]], from[slots[1]], from[slots[2]], from[slots[3]]};
}
inline Wide product(Wide a, std::uint32_t b) {
    return Wide{std::uint64_t{static_cast<std::uint32_t>(a[0])} * b, std::uint64_t{static_cast<std::uint32_t>(a[1])} * b};
}
inline unsigned bits(Ints mask) {
    const auto bit = [&](unsigned k) { return mask[k] != 0 ? 1U << k : 0U; };
    return bit(0) | bit(1) | bit(2) | bit(3);
}

#endif

inline std::uint32_t* put_chosen(std::uint32_t* to, Ints from, Ints mask) {
    for (unsigned chosen = bits(mask); chosen != 0; chosen &= chosen - 1)
        *to++ = static_cast<std::uint32_t>(from[__builtin_ctz(chosen)]);
    return to;
}

#endif

#if defined(ADEM_W1_SINGLE_LOADS)

inline __m128 four(const float* from, const std::uint32_t* slots) {
    __m128 found = _mm_load_ss(from + slots[0]);
    found = _mm_insert_ps(found, _mm_load_ss(from + slots[1]), 0x10);
    found = _mm_insert_ps(found, _mm_load_ss(from + slots[2]), 0x20);
    return _mm_insert_ps(found, _mm_load_ss(from + slots[3]), 0x30);
}
inline __m256 eight(const float* from, const std::uint32_t* slots) {
    return _mm256_insertf128_ps(_mm256_castps128_ps256(four(from, slots)), four(from, slots + 4), 1);
}
/// What the people in a column have.
inline Floats gather_column(const float* from, const std::uint32_t* slots) {
    return _mm512_insertf32x8(_mm512_castps256_ps512(eight(from, slots)), eight(from, slots + 8), 1);
}

#else

inline Floats gather_column(const float* from, const std::uint32_t* slots) { return gather(from, load<Words>(slots)); }

#endif

/// Philox4x32-10 of half as many counters as there are lanes: four words of each, in the lower halves.
struct Blocks {
    Wide word[4];
};
inline Blocks philox(Wide counter, std::uint32_t month, std::uint32_t purpose, std::uint32_t seed) {
    Blocks c{{counter, Wide{} + month, Wide{} + purpose, Wide{}}};
    std::uint32_t key[2] = {seed, 0};
    for (int round = 0; round < 10; ++round) {
        const Wide first = product(c.word[0], 0xD2511F53U);
        const Wide second = product(c.word[2], 0xCD9E8D57U);
        c = {{(second >> 32) ^ c.word[1] ^ key[0], second, (first >> 32) ^ c.word[3] ^ key[1], first}};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return c;
}
/// Two words of each block, by turns.
inline Words by_turns(Wide even, Wide odd) { return (Words)((even & 0xffffffffU) | (odd << 32)); }
/// A word of each of two sets of blocks, one set after the other.
inline Words joined(Wide low, Wide high) {
    std::uint32_t words[width];
    store(words, __builtin_convertvector(low, HalfWords));
    store(words + width / 2, __builtin_convertvector(high, HalfWords));
    return load<Words>(words);
}
