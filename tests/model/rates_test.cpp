#include <catch2/catch.hpp>

#include "models/population/household_positions.hpp"
#include "models/rules/demographic_rates.hpp"

using namespace adem;
using namespace adem::model;

TEST_CASE("the mortality table gives the published life expectancies of 2015-2020", "[model]") {
    CHECK(life_expectancy_at_birth(Sex::man) == Approx(80.32).margin(0.5));
    CHECK(life_expectancy_at_birth(Sex::woman) == Approx(83.77).margin(0.5));
}

TEST_CASE("women die less than men at every age", "[model]") {
    for (int age = 0; age <= last_mortality_age; ++age)
        CHECK(death_rate_per_year(Sex::woman, age) < death_rate_per_year(Sex::man, age));
}

TEST_CASE("beyond its ends the mortality table repeats its first and last year", "[model]") {
    CHECK(death_rate_per_year(Sex::man, -1) == death_rate_per_year(Sex::man, 0));
    CHECK(death_rate_per_year(Sex::man, 115) == death_rate_per_year(Sex::man, 100));
}

TEST_CASE("birth rates add up to the published total fertility rate", "[model]") {
    CHECK(total_fertility_rate() == Approx(1.66).epsilon(1e-6));
    CHECK(birth_rate_per_year(14) == 0);
    CHECK(birth_rate_per_year(50) == 0);
    CHECK(birth_rate_per_year(32) > birth_rate_per_year(22));
}

TEST_CASE("most moves are made in the twenties, and the table repeats its last year", "[model]") {
    const auto all = [](int age) {
        return moving_share_per_year(Move::within_municipality, age) +
               moving_share_per_year(Move::between_municipalities, age) + moving_share_per_year(Move::emigration, age);
    };
    for (int age = 0; age < 100; ++age) CHECK(all(age) <= all(24) + 0.01);
    CHECK(moving_share_per_year(Move::within_municipality, 0) == Approx(0.0732));
    CHECK(all(73) == all(99));
}

TEST_CASE("at the rates of leaving home as many live with their parents at 27 as CBS counts", "[model]") {
    double at_home = 1;
    for (int age = 16; age < 27; ++age) at_home *= math::exp(-leaving_home_rate_per_year(age));
    CHECK(at_home == Approx(position_share(PlaceType::village, &PositionsAtAge::child, 27.5)).margin(0.1));
    CHECK(at_home == Approx(0.21).margin(0.03));
    CHECK(leaving_home_rate_per_year(15) == 0);
}

TEST_CASE("no age has a higher rate than the highest, and one age has it", "[model]") {
    const auto holds = [](double highest, auto rate) {
        double found = 0;
        for (int age = 0; age <= last_mortality_age; ++age) found = std::max(found, rate(age));
        CHECK(found == highest);
    };
    holds(highest_death_rate_per_year(), [](int age) { return death_rate_per_year(Sex::man, age); });
    holds(highest_birth_rate_per_year(), birth_rate_per_year);
    holds(highest_leaving_home_rate_per_year(), leaving_home_rate_per_year);
    for (const Move kind : {Move::within_municipality, Move::between_municipalities, Move::emigration})
        holds(highest_moving_share_per_year(kind), [kind](int age) { return moving_share_per_year(kind, age); });
}

TEST_CASE("twelve monthly chances make a yearly one", "[model]") {
    CHECK(math::pow(1 - monthly_probability(0.3), 12) == Approx(math::exp(-0.3)));
    CHECK(math::pow(1 - monthly_probability_of_share(0.3), 12) == Approx(0.7));
    CHECK(monthly_probability(0) == 0);
}

TEST_CASE("household positions at an age add up to everybody", "[model]") {
    for (const PlaceType place : {PlaceType::city, PlaceType::village})
        for (const PositionsAtAge& row : household_positions(place))
            CHECK(row.child + row.single + row.partner_no_child + row.partner_with_child + row.single_parent +
                      row.other ==
                  Approx(1).margin(0.0004));
    CHECK(position_share(PlaceType::city, &PositionsAtAge::single, 2) == 0);
    CHECK(position_share(PlaceType::city, &PositionsAtAge::single, 99.9) ==
          Approx(household_positions(PlaceType::city)[19].single));
}
