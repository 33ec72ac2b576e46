#define ADEM_W1_FOR avx512_loads
#if defined(__AVX512F__)
#define ADEM_W1_SINGLE_LOADS
#endif
#include "bench/reference/w1_month_kernel.hpp"
