#include <algorithm>
#include <array>
#include <cmath>

#include "models/population/apportion.hpp"
#include "models/population/heads.hpp"
#include "models/population/iterative_fit.hpp"
#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"

/// Who has social assistance.
///
/// A household can have it when all its heads are of working age and not all of them at school, and nobody in it works;
/// its heads are then the recipients. How many recipients live in households of each type is fitted: the shares of the
/// country, of heads of working age, are brought to the heads and the recipients here by iterative proportional
/// fitting, with no more in any type than can have it. Within a type low incomes and little schooling decide.
namespace adem::model {
namespace {

constexpr std::size_t types = vocabulary_size<HouseholdType>;

/// Recipients as a share of heads of working age, by type of household, in the country. Assumption; the usual order in
/// Dutch statistics: single parents most often, then who lives alone, couples seldom. Who shares a dwelling: not
/// counted, as in the model's months.
constexpr std::array<double, types> country{0.11, 0.02, 0.022, 0.15, 0};

double score(const SyntheticHousehold& household, const HouseholdHeads& heads) {
    return 2.5 * (household.income == IncomeClass::low) - 0.5 * heads.best_education -
           6.0 * (household.income == IncomeClass::high);
}

/// Households of one type.
struct OfType {
    double heads = 0;                   // of households whose heads are all of working age
    int can_receive = 0;                // of those that can have assistance
    std::vector<Candidate> candidates;  // the households that can have it
};

std::array<OfType, types> households_by_type(const SynthesisInput& input, const SyntheticPopulation& population) {
    std::array<OfType, types> by_type;
    for (std::uint32_t row = 0; row < population.households.size(); ++row) {
        const SyntheticHousehold& household = population.households[row];
        const HouseholdHeads heads = heads_of(population, household);
        if (heads.number == 0 || heads.of_working_age < heads.number || household.type == HouseholdType::shared)
            continue;
        OfType& those = by_type[static_cast<std::size_t>(household.type)];
        those.heads += heads.number;
        if (heads.earners > 0 || heads.at_school == heads.number) continue;
        those.can_receive += heads.number;
        const Draws draws = draws_of(input.stream, household.identity, "social assistance");
        those.candidates.push_back({score(household, heads) + 0.7 * noise(draws), household.identity, row});
    }
    return by_type;
}

/// Recipients by type. Types in which more are expected than can have it get those, and the others are fitted again.
std::vector<double> expected_recipients(const std::array<OfType, types>& by_type, double recipients) {
    std::vector<double> expected(types, 0);
    std::array<bool, types> full{};
    for (std::size_t round = 0; round <= types; ++round) {
        NumberTable seed;
        std::vector<double> heads;
        double left = recipients, open = 0;
        for (std::size_t t = 0; t < types; ++t) {
            if (full[t]) left -= by_type[t].can_receive;
            seed.push_back({full[t] ? 0 : country[t], 1 - country[t]});
            heads.push_back(full[t] ? 0 : by_type[t].heads);
            open += heads.back();
        }
        left = std::clamp(left, 0.0, open);
        const NumberTable table = fitted(std::move(seed), heads, std::array{left, open - left});
        bool more = false;
        for (std::size_t t = 0; t < types; ++t) {
            if (full[t]) continue;
            expected[t] = std::min<double>(table[t][0], by_type[t].can_receive);
            more = more || (full[t] = table[t][0] > by_type[t].can_receive);
        }
        if (!more) break;
    }
    return expected;
}

}  // namespace

void set_social_assistance(const SynthesisInput& input, SyntheticPopulation& population) {
    int adults = 0;
    for (const SyntheticPerson& person : population.persons) adults += person.age >= 15 * 12;
    int left = static_cast<int>(std::lround(input.profile.social_assistance_share.value * adults));
    auto by_type = households_by_type(input, population);
    std::vector<int> most;
    for (const OfType& those : by_type) most.push_back(those.can_receive);
    const std::vector<int> recipients = round_to_total(left, expected_recipients(by_type, left), most);
    const auto grant = [&](const Candidate& candidate, int available) {
        SyntheticHousehold& household = population.households[candidate.row];
        const int heads = heads_of(population, household).number;
        if (household.social_assistance || heads > available) return 0;
        household.social_assistance = true;
        left -= heads;
        return heads;
    };
    for (std::size_t t = 0; t < types; ++t) {
        int here = recipients[t];
        std::sort(by_type[t].candidates.begin(), by_type[t].candidates.end());
        for (const Candidate& candidate : by_type[t].candidates)
            if (here > 0) here -= grant(candidate, here);
    }
    // A type of two heads may have had one place left: it goes to who is next anywhere.
    std::vector<Candidate> others;
    for (const OfType& those : by_type) others.insert(others.end(), those.candidates.begin(), those.candidates.end());
    std::sort(others.begin(), others.end());
    for (const Candidate& candidate : others)
        if (left > 0) grant(candidate, left);
}

}  // namespace adem::model
