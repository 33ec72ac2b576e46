#include "engine/base/processor.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

using namespace adem;

TEST_CASE("no more lanes are used than ADEM_LANES allows", "[unit][lanes]") {
    const char* word = std::getenv("ADEM_LANES");
    const std::string allowed = word == nullptr ? "" : word;
    if (allowed == "one") CHECK(lanes_in_use() == Lanes::one);
    if (allowed == "avx2") CHECK(lanes_in_use() <= Lanes::avx2);
#ifdef ADEM_HAS_LANES
    if (allowed.empty() && __builtin_cpu_supports("avx2")) CHECK(lanes_in_use() >= Lanes::avx2);
#endif
}
