#pragma once

namespace adem {

/// What the processor that the program runs on can do several of at a time. What is computed is the same on all, to the
/// bit.
enum class Lanes { one, avx2, avx512 };

#if defined(__x86_64__) && defined(__GNUC__)
#define ADEM_HAS_LANES
#define ADEM_AVX2 __attribute__((target("avx2")))
#define ADEM_AVX512 __attribute__((target("avx2,avx512f,avx512bw,avx512dq,avx512vl")))
#endif

inline Lanes lanes_of_processor() {
#ifdef ADEM_HAS_LANES
    static const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    static const bool avx2 = __builtin_cpu_supports("avx2");
    return avx512 ? Lanes::avx512 : avx2 ? Lanes::avx2 : Lanes::one;
#else
    return Lanes::one;
#endif
}

}  // namespace adem
