#include "models/population/heads.hpp"

#include <algorithm>
#include <array>

namespace adem::model {
namespace {

constexpr int eighteen = 18 * 12;

double education_score(Education education) {
    constexpr std::array by_level{-1.0, -0.5, 0.0, 1.0, 0.0};
    return by_level[static_cast<std::size_t>(education)];
}

}  // namespace

HouseholdHeads heads_of(const SyntheticPopulation& population, const SyntheticHousehold& household) {
    HouseholdHeads heads;
    for (const SyntheticPerson& person : population.members(household)) {
        heads.earners += person.employed;
        if (!is_head(person, household.type)) continue;
        ++heads.number;
        heads.at_school += person.education == Education::in_school;
        heads.at_work += person.employed;
        heads.of_working_age += person.age >= eighteen && person.age < pension_age;
        heads.best_education = std::max(heads.best_education, education_score(person.education));
        heads.oldest = std::max(heads.oldest, person.age / 12.0);
    }
    return heads;
}

}  // namespace adem::model
