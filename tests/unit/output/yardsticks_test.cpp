#include "engine/output/yardsticks.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/support/results_example.hpp"

using namespace adem;

TEST_CASE("spreads are pooled by their variances", "[unit]") {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    CHECK(pooled(std::vector{3.0, nothing, 4.0}) == Approx(std::sqrt(12.5)));
    CHECK(std::isnan(pooled(std::vector{0.0, 0.0})));
    CHECK(std::isnan(pooled(std::vector{nothing})));
}

TEST_CASE("the yardstick of residents is the spread of all of them, of neighbourhoods that without controls",
          "[unit]") {
    ResultShape shape = test::example_shape(2);
    shape.neighbourhoods = {"a", "b", "control"};
    shape.control_of = {-1, -1, 0};
    Yardsticks yardsticks(shape);
    Recording first(shape), second(shape);
    for (Recording* recording : {&first, &second})
        for (double& spread : recording->spread(0)) spread = 99;
    first.spread(0)[1 * 2 + 0] = 3;  // neighbourhood b, everybody
    second.spread(0)[1 * 2 + 0] = 4;
    yardsticks.add_spreads(first.spreads());
    yardsticks.add_spreads(second.spreads());
    CHECK(yardsticks.residents(0, 1) == Approx(std::sqrt(12.5)));
    CHECK(yardsticks.residents(0, 0) == Approx(99));
    CHECK(std::isnan(yardsticks.residents(1, 0)));

    Slab slab{1, 1, 1, 6, 0, {1, 50, 3, 60, 1000, 70}};  // everybody: 1, 3 and the control's 1000
    yardsticks.add_start(0, slab);
    CHECK(yardsticks.neighbourhoods(0) == Approx(std::sqrt(2.0)));
    CHECK(std::isnan(yardsticks.neighbourhoods(1)));
}
