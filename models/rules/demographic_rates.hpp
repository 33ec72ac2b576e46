#pragma once

#include <algorithm>
#include <array>

#include "engine/base/math.hpp"
#include "models/state/categories.hpp"

/// Dutch demographic rates by single year of age. Ages below 0 count as 0 and ages beyond a table as its last year.
///
/// Sources: mortality, fertility and population from United Nations, World Population Prospects 2019, Netherlands,
/// period 2015-2020 (population: 2020); moving from Statistics Netherlands (CBS), chance of moving by age, 2017;
/// leaving home derived from CBS StatLine 71488ned, persons by age and position in the household, 1 January 2020.
namespace adem::model {

inline constexpr int last_mortality_age = 100;  // and older
inline constexpr int last_moving_age = 73;      // and older

/// Deaths per person-year of exposure, > 0. The source's groups (0, 1-4, 5-9, ..., 95-99, 100+) are held constant
/// within a group.
double death_rate_per_year(Sex sex, int age);
double highest_death_rate_per_year();

/// Births per woman-year, by the mother's age: the total fertility rate of 1.66 spread over the ages 15-49 by the
/// source's shares of five-year groups; 0 outside.
double birth_rate_per_year(int mothers_age);
double highest_birth_rate_per_year();

/// The mean number of children of a woman who lives through all ages at the rates above.
double total_fertility_rate();

/// The mean number of years that a newborn lives at the rates above; beyond 100 the last rate goes on.
double life_expectancy_at_birth(Sex sex);

/// Of 1 birth; 105 boys to 100 girls, World Population Prospects 2019, Netherlands.
inline constexpr double share_of_girls_at_birth = 100.0 / 205.0;

/// Women as a share of the population of this five-year group (0 = 0-4, ..., 19 = 95 and older), 2020.
double share_of_women(int five_year_group);

enum class Move { within_municipality, between_municipalities, emigration };

/// Share of persons of this age who move in a year, 0 .. 1.
double moving_share_per_year(Move kind, int age);
double highest_moving_share_per_year(Move kind);

/// Children who leave the parental home for good, per child-year at home; 0 below 16.
///
/// The yearly decline of the logarithm of the share that lives at home, between the middles of five-year groups. It is
/// net of those who come back.
double leaving_home_rate_per_year(int age);
double highest_leaving_home_rate_per_year();

/// Deaths, and departures from the parental home, per person-year of somebody with this role in a household.
double going_rate_per_year(Sex sex, int age, HouseholdRole role);

/// The chance that something with this constant rate happens within a month. rate >= 0.
constexpr double monthly_probability(double annual_rate) { return 1.0 - math::exp(-annual_rate / 12.0); }

/// The chance in a month of what a given share meets at least once in a year. 0 <= share < 1.
constexpr double monthly_probability_of_share(double annual_share) {
    return 1.0 - math::exp(math::log(1.0 - annual_share) / 12.0);
}

}  // namespace adem::model
