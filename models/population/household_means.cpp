#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "models/population/apportion.hpp"
#include "models/population/heads.hpp"
#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"

/// Income class and problem debt of households.
///
/// As with the traits of persons, the profile says how many and a score says which. Income rises with the heads who
/// work, their education and the middle of life. Problem debt is found most where incomes are low, nobody works and
/// children are raised alone, least among owners and the old. Coefficients are assumptions.
namespace adem::model {
namespace {

template <typename Score>
std::vector<Candidate> candidates_of(const SyntheticPopulation& population, Score score) {
    std::vector<Candidate> candidates;
    candidates.reserve(population.households.size());
    for (std::uint32_t row = 0; row < population.households.size(); ++row) {
        const SyntheticHousehold& household = population.households[row];
        if (const std::optional<double> value = score(household, heads_of(population, household)))
            candidates.push_back({*value, household.identity, row});
    }
    return candidates;
}

double income_score(const SyntheticHousehold& household, const HouseholdHeads& heads) {
    const double work = 1.6 * std::min(heads.at_work, 2);
    const double life = heads.oldest >= 35 && heads.oldest < 67 ? 0.5 : (heads.oldest < 27 ? -0.6 : 0.0);
    const double pensions = heads.oldest >= 67 ? 0.7 + 0.4 * (heads.number > 1) : 0.0;
    return work + 1.0 * heads.best_education + life + pensions - 0.4 * (household.type == HouseholdType::single_parent);
}

double debt_score(const SyntheticHousehold& household, const HouseholdHeads& heads) {
    return 1.2 * (household.income == IncomeClass::low) - 1.2 * (household.income == IncomeClass::high) +
           0.8 * household.social_assistance + 0.5 * (heads.at_work == 0 && heads.oldest < 67) +
           0.6 * (household.type == HouseholdType::single_parent) - 0.8 * (household.tenure == Tenure::owner) -
           0.8 * (heads.oldest >= 67);
}

}  // namespace

void set_incomes(const SynthesisInput& input, SyntheticPopulation& population) {
    const double low = input.profile.income_low_share.value;
    const double high = input.profile.income_high_share.value;
    const std::vector<int> counts =
        apportion(static_cast<int>(population.households.size()), std::array{high, std::max(1 - low - high, 0.0), low});
    auto candidates = candidates_of(population, [&](const SyntheticHousehold& household, const HouseholdHeads& heads) {
        return std::optional(income_score(household, heads) +
                             0.7 * noise(draws_of(input.stream, household.identity, "income class")));
    });
    keep_best(candidates, static_cast<int>(candidates.size()));
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const int place = static_cast<int>(i);
        population.households[candidates[i].row].income =
            place < counts[0] ? IncomeClass::high
                              : (place < counts[0] + counts[1] ? IncomeClass::middle : IncomeClass::low);
    }
}

void set_problem_debt(const SynthesisInput& input, SyntheticPopulation& population) {
    auto candidates = candidates_of(population, [&](const SyntheticHousehold& household, const HouseholdHeads& heads) {
        return std::optional(debt_score(household, heads) +
                             noise(draws_of(input.stream, household.identity, "problem debt at the start")));
    });
    const double share = input.profile.problem_debt_share.value;
    const int debtors = static_cast<int>(std::lround(share * static_cast<double>(candidates.size())));
    const std::size_t chosen = best_first(candidates, debtors);
    for (std::size_t i = 0; i < chosen; ++i) population.households[candidates[i].row].problem_debt = true;
}

}  // namespace adem::model
