#pragma once

#include <vector>

#include "models/population/household_plan.hpp"
#include "models/population/synthesis.hpp"

/// The steps of `synthesise`, in order. Each sets some columns of the population and reads those of earlier steps.
namespace adem::model {

/// What every step knows.
struct SynthesisInput {
    const Profile& profile;
    const HouseholdPlan& plan;
    Stream stream;
    Identity neighbourhood;
};

/// 1. Persons with identity, age and sex. Within a five-year group ages run on from those beside it
/// (`age_at`).
void make_persons(const SynthesisInput& input, SyntheticPopulation& population);

/// 2. Households with identity and type; persons get a household and a role, and are sorted by household.
void form_households(const SynthesisInput& input, SyntheticPopulation& population);

/// 3. Background group, education and employment of persons.
void set_backgrounds(const SynthesisInput& input, SyntheticPopulation& population);
void set_education(const SynthesisInput& input, SyntheticPopulation& population);
void set_employment(const SynthesisInput& input, SyntheticPopulation& population);

/// 4. Income class and social assistance of households.
void set_incomes(const SynthesisInput& input, SyntheticPopulation& population);
void set_social_assistance(const SynthesisInput& input, SyntheticPopulation& population);

/// 5. Dwellings, tenure and how long people have lived in them.
void set_housing(const SynthesisInput& input, SyntheticPopulation& population);
void set_months_here(const SynthesisInput& input, SyntheticPopulation& population);

/// 6. Problem debt of households.
void set_problem_debt(const SynthesisInput& input, SyntheticPopulation& population);

/// Children at home, sorted by age from young to old, divided over families of the stated numbers of children:
/// the family of each child. Family f has `children_of[f]` children; the first families have two parents.
std::vector<std::uint32_t> form_sibling_groups(const SynthesisInput& input, const std::vector<std::int16_t>& ages,
                                               const std::vector<int>& children_of, std::size_t two_parent_families);

Identity household_identity(Identity neighbourhood, std::size_t number);

}  // namespace adem::model
