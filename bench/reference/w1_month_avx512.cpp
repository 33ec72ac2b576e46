#define ADEM_W1_FOR avx512
#include "bench/reference/w1_month_kernel.hpp"
