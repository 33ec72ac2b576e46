#pragma once

#include "models/population/synthesis.hpp"

namespace adem::model {

inline constexpr int pension_age = 67 * 12;  // months

/// What income, benefits and debts of a household hang on.
struct HouseholdHeads {
    int number = 0;
    int at_work = 0;
    int of_working_age = 0;  // 18 years to pension age
    int at_school = 0;
    int earners = 0;             // other members too
    double best_education = -1;  // -1 none, -0.5 low, 0 middle or in school, 1 high
    double oldest = 0;           // years
};

HouseholdHeads heads_of(const SyntheticPopulation& population, const SyntheticHousehold& household);

}  // namespace adem::model
