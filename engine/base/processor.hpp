#pragma once

namespace adem {

/// How many numbers the program works on at a time. What is computed is the same with all, to the bit.
enum class Lanes { one, avx2, avx512 };

#if defined(__x86_64__) && defined(__GNUC__)
#define ADEM_HAS_LANES
#define ADEM_AVX2 __attribute__((target("avx2")))
#define ADEM_AVX512 __attribute__((target("avx2,avx512f,avx512bw,avx512dq,avx512vl")))
#endif

/// As many as the processor can, or fewer when the environment variable ADEM_LANES says "avx2" or "one"; looked up
/// once.
Lanes lanes_in_use();

}  // namespace adem
