#define ADEM_W1_FOR any
#include "bench/reference/w1_month_kernel.hpp"
