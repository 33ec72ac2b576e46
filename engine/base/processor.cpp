#include "engine/base/processor.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace adem {

namespace {

Lanes lanes_of_processor() {
#ifdef ADEM_HAS_LANES
    const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (avx512) return Lanes::avx512;
    if (__builtin_cpu_supports("avx2")) return Lanes::avx2;
#endif
    return Lanes::one;
}

Lanes most_allowed() {
    const char* word = std::getenv("ADEM_LANES");
    const std::string_view asked = word == nullptr ? "" : word;
    return asked == "one" ? Lanes::one : asked == "avx2" ? Lanes::avx2 : Lanes::avx512;
}

}  // namespace

Lanes lanes_in_use() {
    static const Lanes lanes = std::min(lanes_of_processor(), most_allowed());
    return lanes;
}

}  // namespace adem
