#include "models/rules/moving_rate.hpp"

#include <catch2/catch.hpp>

using namespace adem;
using namespace adem::model;

TEST_CASE("no household moves with a higher chance than the highest", "[model]") {
    for (const float push : {0.1F, -1.0F})
        for (const float pull : {1.0F, -5.0F})
            for (const float pressure : {-1.0F, 1.0F}) {
                MovingRate rate{};
                rate.out_of_neighbourhood.value = 0.7F;
                rate.push_by_rating.value = push;
                rate.pull_by_means.value = pull;
                rate.held_by_scarcity.value = 0.4F;
                rate.pressure.value = pressure;
                for (int age = 16; age < 100; ++age)
                    for (const float mark : {1.0F, 7.0F, 10.0F})
                        for (const float usual : {1.0F, 7.0F, 10.0F})
                            for (const float risen : {-1.0F, 0.0F, 1.0F})
                                CHECK(!MovingRate::moves(rate.at_age(age), rate.urge(mark, usual, risen),
                                                         rate.highest() * (1 + 1e-6)));
            }
}
