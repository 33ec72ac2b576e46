#define ADEM_W1_FOR avx2
#include "bench/reference/w1_month_kernel.hpp"
