#include "models/population/synthesis.hpp"

#include <algorithm>

#include "models/population/selection.hpp"
#include "models/population/single_years.hpp"
#include "models/population/synthesis_steps.hpp"

namespace adem::model {

namespace {

void add_persons(const SynthesisInput& input, Sex sex, std::size_t group, const AgeCounts& counts,
                 std::vector<SyntheticPerson>& persons) {
    const int count = counts[group];
    for (int i = 0; i < count; ++i) {
        SyntheticPerson person;
        person.identity = derive(input.neighbourhood, hash_text("person"), persons.size());
        person.sex = sex;
        // One person in each of `count` equal shares of the group.
        const double part = (i + draws_of(input.stream, person.identity, "age at the start").uniform()) / count;
        const int from = static_cast<int>(group) * 60;
        const int months = static_cast<int>(12 * age_at(counts, sex, group, part));
        const bool last = group + 1 == five_year_groups;
        person.age = static_cast<std::int16_t>(last ? months : std::clamp(months, from, from + 59));
        persons.push_back(person);
    }
}

}  // namespace

void make_persons(const SynthesisInput& input, SyntheticPopulation& population) {
    population.persons.reserve(static_cast<std::size_t>(input.plan.residents));
    for (std::size_t group = 0; group < five_year_groups; ++group) {
        add_persons(input, Sex::woman, group, input.plan.women, population.persons);
        add_persons(input, Sex::man, group, input.plan.men, population.persons);
    }
}

SyntheticPopulation synthesise(const Profile& profile, Stream stream, Identity neighbourhood) {
    if (std::vector<Problem> problems = problems_of(profile); !problems.empty()) throw InputError(std::move(problems));
    const HouseholdPlan plan = plan_households(profile);
    const SynthesisInput input{profile, plan, stream, neighbourhood};
    SyntheticPopulation population;
    make_persons(input, population);
    form_households(input, population);
    set_backgrounds(input, population);
    set_education(input, population);
    set_employment(input, population);
    set_incomes(input, population);
    set_social_assistance(input, population);
    set_housing(input, population);
    set_months_here(input, population);
    set_problem_debt(input, population);
    return population;
}

}  // namespace adem::model
