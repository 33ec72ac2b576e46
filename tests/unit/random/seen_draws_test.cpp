#include "engine/random/seen_draws.hpp"

#include <catch2/catch.hpp>

using namespace adem;

TEST_CASE("an index is new once", "[unit]") {
    SeenDraws seen;
    CHECK(seen.first_time(0));
    CHECK(seen.first_time(63));
    CHECK_FALSE(seen.first_time(0));
    CHECK_FALSE(seen.first_time(63));
    CHECK(seen.first_time(1));
}

TEST_CASE("indices too high to be kept always pass", "[unit]") {
    SeenDraws seen;
    CHECK(seen.first_time(SeenDraws::capacity));
    CHECK(seen.first_time(SeenDraws::capacity));
}
