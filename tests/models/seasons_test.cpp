#include <catch2/catch.hpp>

#include "engine/mechanism/described.hpp"
#include "models/mechanisms/meeting.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

TurningUp turning_up(double season) {
    Schedule schedule({every("meeting", Meeting{})});
    schedule.set_parameter("turning_up.season", season);
    return described<TurningUp>(schedule.registry());
}

float chance(double season, TieContext context, int month) {
    return turning_up(season).chances(0, 1000, Month{month})[context];
}

}  // namespace

TEST_CASE("residents turn up in the street more in summer than in winter, as often over the year, or always alike",
          "[model]") {
    CHECK(chance(0.3, TieContext::street, 6) == Approx(1.3F * chance(0, TieContext::street, 6)));
    CHECK(chance(0.3, TieContext::street, 0) == Approx(0.7F * chance(0, TieContext::street, 0)));
    CHECK(chance(0.3, TieContext::street, 18) == chance(0.3, TieContext::street, 6));
    float year = 0;
    for (int month = 0; month < months_per_year; ++month) {
        year += chance(0.3, TieContext::street, month);
        CHECK(chance(0, TieContext::street, month) == chance(0, TieContext::street, 0));
        CHECK(chance(0.3, TieContext::school, month) == chance(0, TieContext::school, month));
    }
    CHECK(year == Approx(months_per_year * chance(0, TieContext::street, 0)));
}
